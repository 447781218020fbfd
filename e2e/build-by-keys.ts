// Builds the journey that is typed in without a mouse: every lane, step, card, score and link of it, by keys alone.
import type { KeyboardEditor } from './keyboard-editor.js';
import type { JourneyToType } from './published-journey.js';

interface Built {
  readonly lanes: readonly { id: string; name: string }[];
  readonly steps: readonly { id: string }[];
}

const lanes = {
  touchpoint: 'Touchpoints',
  empathy: 'Empathy',
  emotion: 'Emotions',
  pain: 'Pains',
  opportunity: 'Opportunities',
};
const quadrants = { says: 'Says', thinks: 'Thinks', does: 'Does', feels: 'Feels' };

export async function buildByKeys(
  keys: KeyboardEditor,
  journey: JourneyToType,
  scores: readonly number[],
): Promise<void> {
  await stagesAndSteps(keys, journey);
  const { lanes: made, steps } = await keys.map<Built>();
  const go = (kind: keyof typeof lanes, step: number): Promise<void> => {
    const lane = made.find(({ name }) => name.startsWith(lanes[kind]));
    return keys.walkTo(lane?.id ?? kind, steps[step]?.id ?? '');
  };
  for (const [step, text] of journey.touchpoints.entries()) {
    await go('touchpoint', step);
    await keys.typeCard(text);
  }
  for (const [quadrant, label] of Object.entries(quadrants)) {
    await go('empathy', 0);
    await keys.repeat('ArrowDown', ({ lane }) => lane !== made.find(({ name }) => name.startsWith(lanes.empathy))?.id);
    await keys.press('ArrowUp');
    await keys.typeCard(`The learner ${quadrant} this`);
    await choose(keys, 'quadrant', label);
  }
  for (const [step, [, word]] of journey.emotions.entries()) {
    await go('emotion', step);
    await keys.typeCard(word);
    await setScore(keys, scores[step] ?? 0);
  }
  await go('pain', 1);
  await keys.typeCard(journey.pain);
  await go('opportunity', 1);
  await keys.typeCard(journey.opportunity);
  await link(keys, journey.pain.slice(0, 12));
}

async function stagesAndSteps(keys: KeyboardEditor, journey: JourneyToType): Promise<void> {
  await keys.firstVisit();
  await keys.tabTo(({ action }) => action === 'start-blank');
  await keys.press('Enter');
  const [first, ...others] = journey.stages;
  await keys.typeOver(first?.name ?? '');
  for (const preset of Object.keys(lanes)) {
    await keys.press('Control+Alt+ArrowDown');
    await keys.until(({ inDialog }) => inDialog);
    await keys.tabTo((at) => at.preset === preset);
    await keys.press('Enter', 'Escape');
  }
  await renameStep(keys, first?.steps[0] ?? '');
  for (const step of first?.steps.slice(1) ?? []) await addStep(keys, step);
  for (const stage of others) {
    await keys.press('Control+Alt+ArrowRight');
    await keys.typeOver(stage.name);
    await keys.press('Control+End');
    await renameStep(keys, stage.steps[0] ?? '');
    for (const step of stage.steps.slice(1)) await addStep(keys, step);
  }
}

async function renameStep(keys: KeyboardEditor, name: string): Promise<void> {
  await keys.press('Control+Shift+Space', 'F2');
  await keys.typeOver(name);
}

async function addStep(keys: KeyboardEditor, name: string): Promise<void> {
  await keys.press('Control+Alt+Enter');
  await keys.typeOver(name);
}

/** Chooses in the details by arrows, and goes back to the map. */
async function choose(keys: KeyboardEditor, field: string, label: string): Promise<void> {
  await keys.press('Alt+Enter');
  await keys.tabTo((at) => at.field === field);
  await keys.repeat('ArrowRight', (at) => at.label === label);
  await keys.press('Control+i', 'Control+i');
}

/** From the middle, where a point is put that has only a word, by a tenth with each arrow. */
async function setScore(keys: KeyboardEditor, score: number): Promise<void> {
  const arrows = Math.round(Math.abs(score) * 10);
  await keys.press('Enter');
  await keys.until(({ adjusts }) => adjusts);
  await keys.press(...Array<string>(arrows).fill(score > 0 ? 'ArrowUp' : 'ArrowDown'), 'Enter');
  await keys.until(({ adjusts }) => !adjusts);
}

async function link(keys: KeyboardEditor, to: string): Promise<void> {
  await keys.press('Alt+Enter');
  await keys.tabTo((at) => at.linksTo);
  await keys.page.keyboard.type(to);
  await keys.press('Enter', 'Control+i', 'Control+i');
}
