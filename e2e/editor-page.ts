// The editor as a person uses it: every method is mouse and keyboard on the page, nothing goes through the element's API.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

export interface DrawnCard {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  action(id: string): Locator {
    return this.page.locator(`[data-action="${id}"]`).first();
  }

  /** Adds a stage at the end and types its name; it comes with one step, whose name is typed too. */
  async addStage(name: string, stepName: string): Promise<void> {
    const { keyboard } = this.page;
    const stages = this.page.locator('[data-stage]');
    const before = await stages.count();
    if (before) await stages.last().click();
    await this.action('add-stage').click();
    await stages.nth(before).waitFor();
    await this.#typeOver(name);
    await keyboard.press('Enter');
    await this.page.locator('[data-step-header]').last().dblclick();
    await this.#typeOver(stepName);
    await keyboard.press('Enter');
  }

  /** Adds a step at the end of the last stage. */
  async addStep(name: string): Promise<void> {
    const steps = this.page.locator('[data-step-header]');
    const before = await steps.count();
    await this.page.locator('[data-stage]').last().click();
    await this.action('add-step').click();
    await steps.nth(before).waitFor();
    await this.#typeOver(name);
    await this.page.keyboard.press('Enter');
  }

  async addLane(kind: string): Promise<void> {
    const lanes = this.page.locator('[data-lane-header]');
    const before = await lanes.count();
    await this.action('add-lane').click();
    await this.page.locator(`[data-preset="${kind}"]`).click();
    await lanes.nth(before).waitFor();
  }

  /** The id of the lane whose header says this. */
  async lane(name: string): Promise<string> {
    const header = this.page.locator('[data-lane-header]', { hasText: name }).first();
    return (await header.getAttribute('data-lane-header')) ?? '';
  }

  cell(lane: string, step: number): Locator {
    return this.page.locator(`[role="gridcell"][data-lane="${lane}"]`).nth(step);
  }

  /** Double-clicks a cell and types a card into it. `at` is where, as shares of the cell. */
  async addCard(
    lane: string,
    step: number,
    text: string,
    at: { x: number; y: number } = { x: 0.5, y: 0.9 },
  ): Promise<void> {
    await this.beginCard(lane, step, text, at);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** The same without ending it: the text is still being typed. */
  async beginCard(lane: string, step: number, text: string, at = { x: 0.5, y: 0.9 }): Promise<void> {
    const box = await this.cell(lane, step).boundingBox();
    if (!box) throw new Error('The cell is not drawn');
    await this.page.mouse.dblclick(box.x + box.width * at.x, box.y + box.height * at.y);
    await this.page.locator('jm-canvas textarea').waitFor();
    await this.page.keyboard.type(text);
  }

  card(text: string): Locator {
    return this.page.locator('[data-card]', { hasText: text }).first();
  }

  /** Every card that is drawn, with its place in the map's own element, in px. */
  drawn(): Promise<readonly DrawnCard[]> {
    return this.page.evaluate(() => {
      const canvas = document.querySelector('journey-map')?.shadowRoot?.querySelector('jm-canvas');
      const origin = canvas?.getBoundingClientRect();
      const cards = [...(canvas?.shadowRoot?.querySelectorAll('[data-card]') ?? [])];
      return cards.map((card) => {
        const { x, y, width, height } = card.getBoundingClientRect();
        const id = card.getAttribute('data-card') ?? '';
        return { id, text: card.textContent.trim(), x: x - (origin?.x ?? 0), y: y - (origin?.y ?? 0), width, height };
      });
    });
  }

  /** Downloads the map by the toolbar's button and returns the text of the file. */
  async download(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('jm-toolbar .main[data-action="export-json"]').click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  }

  /** Imports a file by the dialog of the map menu. */
  async import(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.action('map-menu').click();
    await this.page.locator('jm-toolbar jm-menu [data-action="import-map"]').click();
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.action('choose-file').click()]);
    await chooser.setFiles(file);
  }

  /** Presses undo until there is nothing left to take back; returns how often. */
  async undoAll(): Promise<number> {
    return this.#pressAll('undo');
  }

  async redoAll(): Promise<number> {
    return this.#pressAll('redo');
  }

  async #pressAll(id: 'undo' | 'redo'): Promise<number> {
    const button = this.page.locator(`jm-toolbar [data-action="${id}"]`);
    let count = 0;
    while (await button.isEnabled()) {
      await button.click();
      count++;
      if (count > 500) throw new Error(`${id} never ends`);
    }
    return count;
  }

  async #typeOver(text: string): Promise<void> {
    await this.page.locator('jm-canvas textarea').waitFor();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }
}
