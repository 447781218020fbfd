/** The step that is being made bit by bit, of which there is one at a time: begun, written to, kept or taken back. */
import type { MapIndex } from '../model/map-index.js';
import type { Draft } from './draft.js';
import type { LiveParts } from './live-parts.js';
import { OpenStep } from './open-step.js';
import { sameValue } from './plain-value.js';
import type { ChangeEvent, HeldKey } from './told.js';
import type { Outcome } from './transactor.js';
import type { Edit } from './undo-stack.js';

interface StepGround {
  index(): MapIndex;
  live(): LiveParts;
  write(draft: Draft, edit: Edit): Outcome;
  tell(event: ChangeEvent): void;
}

export class OpenSteps implements HeldKey {
  #ground: StepGround;
  #open: OpenStep | undefined;
  #held: OpenStep | undefined;
  #holding = false;

  constructor(ground: StepGround) {
    this.#ground = ground;
  }

  isOpen(step: OpenStep | undefined): step is OpenStep {
    return step !== undefined && step === this.#open;
  }

  start(edit: Edit): OpenStep {
    this.close();
    return (this.#open = new OpenStep(edit, this.#ground.index()));
  }

  write(step: OpenStep, draft: Draft): void {
    const { undo } = this.#ground.live();
    if (step.started) undo.continueOpenStep();
    else undo.startOpenStep();
    const { wrote, replaced } = this.#ground.write(draft, step.edit);
    if (wrote) step.started = true;
    else if (!step.started) undo.restoreRedo();
    step.note(replaced);
    undo.tell();
  }

  close(): void {
    const step = this.#take();
    if (!step) return;
    const { undo } = this.#ground.live();
    const changed = step.changed(this.#ground.index());
    const any = Object.keys(changed).length > 0;
    if (any) undo.keepOpenStep();
    else undo.dropOpenStep(false);
    if (any) this.#ground.tell({ origin: step.edit.origin, label: step.edit.label, changed });
    undo.tell();
  }

  cancel(): void {
    if (!this.#take()) return;
    const { transactor, undo } = this.#ground.live();
    transactor.run(() => undo.dropOpenStep(true));
    undo.tell();
  }

  hold(run: () => void): void {
    this.#holding = true;
    try {
      run();
    } finally {
      this.#holding = false;
    }
  }

  release(): void {
    if (this.isOpen(this.#held)) this.close();
    this.#held = undefined;
  }

  /** Whether an edit was written into the step of a key that is held. */
  takes(draft: Draft, edit: Edit): boolean {
    if (!this.#holding || edit.origin !== 'user') return false;
    const held = this.#held;
    const goesOn = this.isOpen(held) && sameValue(held.edit.label, edit.label);
    const step = goesOn ? held : (this.#held = this.start(edit));
    this.write(step, draft);
    return true;
  }

  /** The step, when anything was written in it; none is open then. */
  #take(): OpenStep | undefined {
    const step = this.#open;
    this.#open = undefined;
    return step?.started ? step : undefined;
  }
}
