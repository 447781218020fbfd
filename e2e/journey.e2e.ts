// A designer builds a real journey from nothing, closes the page in mid-word, finds everything again, and hands it to a colleague.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenBrowsers } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildByKeys } from './build-by-keys.js';
import { buildByMouse } from './build-by-mouse.js';
import { EditorPage } from './editor-page.js';
import { KeyboardEditor, openForKeys } from './keyboard-editor.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';
import { withoutIds } from './without-ids.js';
import { journeyToType } from './published-journey.js';

const schemaFile = fileURLToPath(new URL('../dist/journeymap.schema.json', import.meta.url));
const journey = journeyToType();
// Wide enough to have every card of the journey in sight, so that what is drawn can be counted.
const viewport = { width: 3200, height: 1300 };
/** By keys one goes to what is out of sight. */
const usualWindow = { width: 1280, height: 800 };

let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;
let exported: string;
/** What the mouse built, to be built again by keys. */
let byMouse: Written;

beforeAll(async () => {
  expect(existsSync(schemaFile), 'the package is built').toBe(true);
  server = await serve({ port: 0 });
  browser = await openBrowser({ viewport, locale: 'en' });
});

afterAll(async () => {
  await browser.close({ forget: true });
  await server.close();
});

interface Written {
  readonly stages: { name: string }[];
  readonly steps: { name: string }[];
  readonly lanes: { type: string }[];
  readonly cards: { id: string; text?: string; word?: string; score?: number; quadrant?: string }[];
  readonly links: { kind: string }[];
}

const read = (json: string): Written => JSON.parse(json) as Written;
const last = 'Typed until the very last key';

describe('a journey built by hand', () => {
  it('R1 R10 is typed in, left in mid-word, and there again to the last character', async () => {
    const editor = new EditorPage(await browser.open(server.address));
    const { page } = editor;
    await editor.action('start-blank').click();
    await page.keyboard.press('Escape');
    await editor.action('undo').click();
    await editor.action('start-blank').waitFor();

    await buildByMouse(editor, journey);

    const before = (byMouse = read(await editor.download()));
    expect(before.stages.map(({ name }) => name)).toEqual(journey.stages.map(({ name }) => name));
    expect(before.steps.map(({ name }) => name)).toEqual(journey.stages.flatMap(({ steps }) => steps));
    expect(before.cards.filter(({ quadrant }) => quadrant).map(({ quadrant }) => quadrant)).toEqual(
      expect.arrayContaining(['says', 'thinks', 'does', 'feels']),
    );
    expect(before.cards.filter(({ score }) => score !== undefined)).toHaveLength(journey.emotions.length);
    expect(before.links.map(({ kind }) => kind)).toEqual(['addresses']);

    await editor.beginCard(await editor.lane('Touchpoints'), 0, last);
    await page.close({ runBeforeUnload: false });

    const again = new EditorPage(await browser.open(server.address));
    await again.card(last).waitFor();
    const after = read(await again.download());
    expect(after.cards.some(({ text }) => text === last)).toBe(true);
    expect(after.cards).toHaveLength(before.cards.length + 1);
    expect(after.cards.filter(({ text }) => text !== last)).toEqual(before.cards);
    await again.page.close();
  });

  it('R2 every step made since opening can be undone and done again', async () => {
    const editor = new EditorPage(await browser.open(server.address));
    await editor.card(last).waitFor();
    const start = await editor.download();
    const pains = await editor.lane('Pains');
    for (const step of [2, 3, 4]) await editor.addCard(pains, step, `Another pain at ${step}`);
    await editor.card('Another pain at 2').click();
    await editor.page.keyboard.press('Delete');
    await editor.addStep('One more step');
    const end = await editor.download();
    expect(await editor.undoAll()).toBeGreaterThanOrEqual(5);
    expect(withoutTimes(await editor.download())).toEqual(withoutTimes(start));
    expect(await editor.redoAll()).toBeGreaterThanOrEqual(5);
    expect(withoutTimes(await editor.download())).toEqual(withoutTimes(end));
    exported = await editor.download();
    await editor.page.close();
  });

  it('the exported file is valid by the published schema', () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
    );
    expect(validate(JSON.parse(exported)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(JSON.parse(exported) as object), type: 'something' })).toBe(false);
  });

  it('a colleague with an empty profile imports it and sees the same cards in the same places', async () => {
    const mine = new EditorPage(await browser.open(server.address));
    await mine.card(last).waitFor();
    await mine.page.waitForTimeout(300);
    const here = await mine.drawn();
    const other = await openBrowser({ viewport, locale: 'en' });
    const theirs = new EditorPage(await other.open(server.address));
    await theirs.action('start-blank').waitFor();
    await theirs.import({ name: 'map.journey.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
    await theirs.card(last).waitFor();
    await theirs.page.waitForTimeout(300);
    const there = await theirs.drawn();
    expect(there.length).toBe(read(exported).cards.length);
    expect(there).toEqual(here);
    expect(await theirs.download()).toBe(exported);
    expect(other.faults).toEqual([]);
    await other.close({ forget: true });
    await mine.page.close();
  });

  it.concurrent.each([
    ...chosenBrowsers().map((engine) => ({ engine, direction: 'ltr' as const })),
    { engine: 'chromium', direction: 'rtl' as const },
  ])('R3 R10 B21 is built by keys alone in $engine, $direction, and is the same map', async ({ engine, direction }) => {
    const { page, close } = await openForKeys(engine, server.address, usualWindow, direction);
    const keys = new KeyboardEditor(page, direction);
    const scores = byMouse.cards.flatMap(({ score }) => (score === undefined ? [] : [score]));
    await buildByKeys(keys, journey, scores);
    const byKeys = await keys.map<Written>();
    await close();
    expect(withoutIds(byKeys)).toEqual(withoutIds(byMouse));
    // Ids apart, and nothing else: another word is another map.
    const [first, ...others] = byKeys.cards;
    expect(withoutIds({ ...byKeys, cards: [{ ...first, text: 'Another' }, ...others] })).not.toEqual(
      withoutIds(byMouse),
    );
  });

  it('R5 nothing of it broke the policy or threw', () => {
    expect(browser.faults).toEqual([]);
  });
});

function withoutTimes(json: string): unknown {
  const { updatedAt: _updatedAt, ...map } = JSON.parse(json) as Record<string, unknown>;
  return map;
}
