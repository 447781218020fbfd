/** Builds the record that views read: without what has no meaning now, and comes back when it has one again. */
import { cardFieldsOf, cardFieldVariants, laneCardFields, lanesWithoutCards } from '../model/card-fields.js';
import type { RecordKind, Records } from '../model/journey-map.js';
import { fieldIn, readField } from '../model/read-field.js';
import { startReading } from '../model/reading.js';
import type { Fields } from './read-record.js';
import type { Liveness } from './liveness.js';
import type { Row } from './rows.js';
import { namedBy, references } from './references.js';

/** Card fields that hold different things in different lanes: in the wrong one they are not shown. */
const ambiguous = [...cardFieldVariants].filter(([, variants]) => variants.length > 1).map(([name]) => name);

/** `fields` is what is stored; it is changed. `laneTypeOf` says the stored type of a lane. */
export function buildRecord(
  row: Row,
  fields: Fields,
  liveness: Liveness,
  laneTypeOf: (lane: string) => unknown,
): Records[RecordKind] {
  dropLostReferences(row, fields, liveness);
  // A card in a lane that only draws what stands elsewhere would never be seen.
  if (row.kind === 'lanes' && row.held > 0 && lanesWithoutCards.has(String(fields['type']))) fields['type'] = 'text';
  if (row.kind === 'cards') dropMisfits(fields, String(laneTypeOf(row.spot.lane ?? '')));
  if (row.kind === 'comments' && liveness.isInCircle(row)) delete fields['parent'];
  return { id: row.id, ...placeFields(row, liveness), ...fields } as unknown as Records[RecordKind];
}

function dropLostReferences(row: Row, fields: Fields, liveness: Liveness): void {
  for (const reference of references[row.kind]) {
    const named = namedBy(reference, fields);
    const shown = named.filter((id) => liveness.isLive(id, reference.to));
    if (shown.length === named.length) continue;
    if (shown.length) fields[reference.name] = Object.freeze(shown);
    else delete fields[reference.name];
  }
}

function dropMisfits(fields: Fields, laneType: string): void {
  if (!Object.hasOwn(laneCardFields, laneType)) return;
  for (const name of ambiguous) {
    if (!Object.hasOwn(fields, name)) continue;
    const field = fieldIn(cardFieldsOf(laneType))(name);
    if (!field) continue;
    const reading = startReading();
    readField(field, fields[name], reading);
    if (reading.report.count) delete fields[name];
  }
}

function placeFields({ kind, spot }: Row, liveness: Liveness): object {
  if (kind === 'steps') return { stage: spot.slot };
  if (kind !== 'cards') return {};
  const { slot, lane, toStep } = spot;
  if (liveness.rows.slotKind(slot) === 'stages') return { lane, stage: slot };
  return { lane, step: slot, ...(toStep !== undefined && isLater(liveness, toStep, slot) && { toStep }) };
}

/** Whether a step stands, and comes after another in the order of reading. */
function isLater(liveness: Liveness, step: string, than: string | undefined): boolean {
  if (!liveness.isLive(step, ['steps']) || than === undefined) return false;
  const [a, b] = [placeOf(liveness, step), placeOf(liveness, than)];
  for (let at = 0; at < a.length; at++) {
    const order = compare(a[at] ?? '', b[at] ?? '');
    if (order) return order > 0;
  }
  return false;
}

function placeOf(liveness: Liveness, step: string): string[] {
  const row = liveness.rows.get('steps', step);
  const stage = liveness.rows.get('stages', row?.spot.slot ?? '');
  return [stage?.order ?? '', stage?.id ?? '', row?.order ?? '', step];
}

/** As the index compares. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
