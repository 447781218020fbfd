// Builds the journey that is typed in with mouse and keyboard, from the first visit on.
import type { EditorPage } from './editor-page.js';
import type { JourneyToType } from './published-journey.js';

export async function buildByMouse(editor: EditorPage, journey: JourneyToType): Promise<void> {
  await stagesAndSteps(editor, journey);
  for (const kind of ['touchpoint', 'empathy', 'emotion', 'pain', 'opportunity']) await editor.addLane(kind);

  const touch = await editor.lane('Touchpoints');
  for (const [step, text] of journey.touchpoints.entries()) await editor.addCard(touch, step, text);

  const empathy = await editor.lane('Empathy');
  const corners = {
    says: { x: 0.25, y: 0.25 },
    thinks: { x: 0.75, y: 0.25 },
    does: { x: 0.25, y: 0.75 },
    feels: { x: 0.75, y: 0.75 },
  };
  for (const [quadrant, at] of Object.entries(corners))
    await editor.addCard(empathy, 0, `The learner ${quadrant} this`, at);

  const emotion = await editor.lane('Emotions');
  for (const [step, [height, word]] of journey.emotions.entries())
    await editor.addCard(emotion, step, word, { x: 0.5, y: height });

  await editor.addCard(await editor.lane('Pains'), 1, journey.pain);
  await editor.addCard(await editor.lane('Opportunities'), 1, journey.opportunity);
  await link(editor, journey);
}

async function stagesAndSteps(editor: EditorPage, journey: JourneyToType): Promise<void> {
  const { page } = editor;
  for (const [at, stage] of journey.stages.entries()) {
    if (at === 0) {
      await editor.action('start-blank').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(stage.name);
      await page.keyboard.press('Enter');
      await page.locator('[data-step-header]').last().dblclick();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(stage.steps[0] ?? '');
      await page.keyboard.press('Enter');
    } else await editor.addStage(stage.name, stage.steps[0] ?? '');
    for (const step of stage.steps.slice(1)) await editor.addStep(step);
  }
}

/** Links the opportunity to the pain in the details. */
async function link(editor: EditorPage, journey: JourneyToType): Promise<void> {
  const { page } = editor;
  await editor.card(journey.opportunity).click();
  await page.locator('[data-links-to] input').focus();
  await page.keyboard.type(journey.pain.slice(0, 12));
  await page.keyboard.press('Enter');
  await page.locator('.link', { hasText: journey.pain.slice(0, 20) }).waitFor();
}
