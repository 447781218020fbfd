/** Gives every step a stage and every card a lane and a step: what points nowhere is put where it is seen, and is told of. */
import type { Id } from '../base/ids.js';
import { lanesWithoutCards } from './card-fields.js';
import type { Lane, RecordKind, Stage, Step } from './journey-map.js';
import type { Plain } from './read-field.js';
import type { Draft, Drafts } from './read-records.js';
import { slotPlaces, stepsInOrder } from './reading-order.js';
import type { Ids } from './repair-ids.js';
import { pointer, shown, type Report } from './report.js';

/** What is made when there is no place to put things; these are data of the map, so they are in its language. */
const recoveredNames: Readonly<Record<string, string>> = { en: 'Recovered', ru: 'Восстановлено' };

/** Where a card stands: at a step, or across a stage. */
interface Slot {
  readonly as: 'step' | 'stage';
  readonly id: Id;
}

export class Places {
  #drafts: Drafts;
  #ids: Ids;
  #report: Report;
  #recovered: string;
  #recoveryLane: Lane | undefined;

  constructor(drafts: Drafts, ids: Ids, report: Report, locale: unknown) {
    this.#drafts = drafts;
    this.#ids = ids;
    this.#report = report;
    const language = typeof locale === 'string' ? locale.split('-')[0] : undefined;
    this.#recovered = (language && Object.hasOwn(recoveredNames, language) && recoveredNames[language]) || 'Recovered';
  }

  settle(): void {
    let stage: Id | undefined;
    for (const draft of this.#drafts.steps) stage = this.#settleStep(draft, stage);
    const types = new Map(this.#records<Lane>('lanes').map((lane) => [lane.id, lane.type]));
    let slot: Slot | undefined;
    for (const draft of this.#drafts.cards) {
      this.#settleLane(draft, types);
      slot = this.#settleSlot(draft, slot);
    }
    this.#settleSpans();
  }

  /** A step without a stage joins the step before it. */
  #settleStep({ at, record }: Draft, before: Id | undefined): Id {
    const raw = text(record['stage']);
    const stage = this.#ids.find(raw, ['stages']) ?? this.#nearestStage(raw, before, at);
    record['stage'] = stage;
    return stage;
  }

  #nearestStage(raw: string, before: Id | undefined, at: number): Id {
    const stage = before ?? this.#drafts.stages[0]?.record.id ?? this.#make('stages', { name: this.#recovered });
    this.#report.add(
      'recovered-stage',
      { value: shown(raw), now: this.#nameOf('stages', stage) },
      pointer(['steps', at]),
    );
    return stage;
  }

  #settleLane({ at, record }: Draft, types: ReadonlyMap<Id, string>): void {
    const raw = text(record['lane']);
    const lane = this.#ids.find(raw, ['lanes']);
    const type = lane === undefined ? undefined : types.get(lane);
    if (lane !== undefined && !lanesWithoutCards.has(type ?? '')) {
      record['lane'] = lane;
      return;
    }
    this.#recoveryLane ??= this.#makeLane();
    record['lane'] = this.#recoveryLane.id;
    const code = lane === undefined ? 'recovered-lane' : 'hidden-card';
    this.#report.add(code, { value: shown(type ?? raw), now: this.#recoveryLane.name }, pointer(['cards', at]));
  }

  #makeLane(): Lane {
    const id = this.#make('lanes', { type: 'text', name: this.#recovered });
    return { id, type: 'text', name: this.#recovered };
  }

  /** A card without a step or stage stands where the card before it stands: files are in the order of reading. */
  #settleSlot({ at, record }: Draft, before: Slot | undefined): Slot {
    const { step: rawStep, stage: rawStage } = record;
    const path = pointer(['cards', at]);
    const step = this.#find('step', rawStep);
    if (step && rawStage !== undefined) this.#report.add('two-places', {}, path);
    let slot = step ?? this.#find('stage', rawStage);
    if (!slot) {
      slot = before ?? this.#firstSlot();
      const now = this.#nameOf(slot.as === 'step' ? 'steps' : 'stages', slot.id);
      this.#report.add('recovered-step', { value: shown(text(rawStep ?? rawStage)), now }, path);
    }
    delete record[slot.as === 'step' ? 'stage' : 'step'];
    record[slot.as] = slot.id;
    return slot;
  }

  #find(as: Slot['as'], raw: unknown): Slot | undefined {
    const id = typeof raw === 'string' ? this.#ids.find(raw, [as === 'step' ? 'steps' : 'stages']) : undefined;
    return id === undefined ? undefined : { as, id };
  }

  #firstSlot(): Slot {
    const step = stepsInOrder(this.#records<Stage>('stages'), this.#records<Step>('steps'))[0];
    if (step) return { as: 'step', id: step.id };
    const name = this.#recovered;
    const stage = this.#drafts.stages[0]?.record.id ?? this.#make('stages', { name });
    return { as: 'step', id: this.#make('steps', { stage, name }) };
  }

  /** A card reaches from its step to a later one. */
  #settleSpans(): void {
    const steps = stepsInOrder(this.#records<Stage>('stages'), this.#records<Step>('steps'));
    const places = slotPlaces(this.#records<Stage>('stages'), steps);
    for (const { at, record } of this.#drafts.cards) {
      const raw = record['toStep'];
      if (raw === undefined) continue;
      const last = this.#ids.find(text(raw), ['steps']) ?? '';
      const from = places.get(text(record['step']));
      const to = places.get(last);
      if (from !== undefined && to !== undefined && to > from) record['toStep'] = last;
      else {
        delete record['toStep'];
        this.#report.add('bad-span', { value: shown(text(raw)) }, pointer(['cards', at, 'toStep']));
      }
    }
  }

  #records<T>(kind: RecordKind): readonly T[] {
    return this.#drafts[kind].map((draft) => draft.record as unknown as T);
  }

  #make(kind: RecordKind, fields: Plain): Id {
    const id = this.#ids.fresh('', 'recovered');
    this.#drafts[kind].push({ at: this.#drafts[kind].length, rawId: undefined, record: { id, ...fields } });
    return id;
  }

  #nameOf(kind: RecordKind, id: Id): string {
    const record = this.#drafts[kind].find((draft) => draft.record.id === id)?.record;
    return shown(text(record?.['name']) || id);
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
