/** What is being typed into: which record and field, where on the canvas, and what an empty or finished text means for it. */
import type { Id } from '../../base/ids.js';
import type { Change } from '../../document/change.js';
import { valueOfText } from '../../lanes/text-fields.js';
import type { LaneKind, TextRun } from '../../layout/lane-kind.js';
import type { Card } from '../../model/journey-map.js';
import type { Editing, Place } from '../../session/session.js';
import { cardsAt, homeStep, pointsOf } from '../scene.js';
import type { Surface } from '../surface.js';
import { editLabels } from './edits.js';
import { linkTarget } from './link-target.js';
import type { CellParts, TextBox, TextTarget } from './typed-text.js';

export type { TextBox, TextTarget } from './typed-text.js';

/** Cards of kinds with a word beside their value are typed into the word. */
export function typedField(kind: LaneKind): 'word' | 'text' {
  return kind.fields.some(({ name }) => name === 'word') ? 'word' : 'text';
}

/** A word that is a number becomes the value of its point, beside the word that was there. */
function settleWord({ reader }: Surface, kind: LaneKind, id: Id | undefined, before?: string) {
  return (change: Change): void => {
    const word = id === undefined ? undefined : reader.get('cards', id)?.word;
    const value = word === undefined ? undefined : valueOfText(kind, word);
    if (id !== undefined && value) change.update(id, { ...value, word: before });
  };
}

/** What `editing` names, or nothing when it is not on the canvas. */
export function textTarget(surface: Surface, editing: Editing): TextTarget | undefined {
  switch (editing.target) {
    case 'card':
      return cardTarget(surface, editing.id);
    case 'new-card':
      return newCardTarget(surface, editing);
    case 'stage':
    case 'step':
    case 'lane':
      return headerTarget(surface, editing.target, editing.id);
    case 'link':
      return linkTarget(surface, editing.id);
    case 'title':
      return undefined;
  }
}

function cardTarget(surface: Surface, id: Id): TextTarget | undefined {
  const { reader, layout } = surface;
  const found = reader.get('cards', id);
  const lane = layout.lanes.find((place) => place.lane.id === found?.lane);
  if (!found || !lane) return undefined;
  const field = typedField(lane.kind);
  const card = (): Card | undefined => reader.get('cards', id);
  return {
    label: editLabels.typeText,
    ofCard: true,
    lines: field === 'text',
    selectAll: false,
    fresh: false,
    text: () => card() && (card()?.[field] ?? ''),
    write(change, text) {
      change.update(id, { [field]: text || undefined });
      return id;
    },
    written: () => undefined,
    settle: settleWord(surface, lane.kind, id, found.word),
    box: () => cardBox(surface, id),
    place: () => placeOf(surface, id),
  };
}

function newCardTarget(
  surface: Surface,
  { place, quadrant: begun, effect }: Extract<Editing, { target: 'new-card' }>,
): TextTarget | undefined {
  const { reader, layout } = surface;
  const lane = layout.lanes.find((one) => one.lane.id === place.lane);
  // A folded cell is opened first.
  if (!lane || lane.folded !== undefined || lane.kind.holdsCards === false || !reader.get('steps', place.step))
    return undefined;
  const drawn = cardsAt(reader, layout, lane, place.step);
  // A lane of points has one for each step: typing there gives it its word.
  if (lane.kind.scope === 'lane' && drawn[0] !== undefined) return cardTarget(surface, drawn[0]);
  const field = typedField(lane.kind);
  let made: Id | undefined;
  const all = (layout.cellDrawing(place.lane, place.step).areas ?? []).flatMap(({ fields, label }) =>
    fields.quadrant === undefined ? [] : [{ value: fields.quadrant, label }],
  );
  let quadrant = begun ?? (all.length > 1 ? lane.kind.newCard?.(lane.lane)?.quadrant : undefined);
  const parts: CellParts = {
    all,
    now: () => (made === undefined ? quadrant : reader.get('cards', made)?.quadrant),
    choose(part, apply) {
      quadrant = part;
      const id = made;
      if (id !== undefined) apply((change) => change.update(id, { quadrant: part }));
    },
  };
  return {
    label: editLabels.addCard,
    ofCard: true,
    lines: field === 'text',
    selectAll: false,
    fresh: true,
    isCause: effect !== undefined,
    parts: all.length > 1 ? parts : undefined,
    text: () => (made === undefined ? '' : reader.get('cards', made) && (reader.get('cards', made)?.[field] ?? '')),
    write(change, text) {
      if (made !== undefined) change.update(made, { [field]: text || undefined });
      else if (text.trim()) {
        const fields = { ...lane.kind.newCard?.(lane.lane), ...(quadrant !== undefined && { quadrant }) };
        const card = { ...fields, lane: place.lane, step: place.step, [field]: text } as Partial<Card>;
        const after =
          place.card !== undefined && reader.get('cards', place.card)?.step === place.step ? place.card : undefined;
        const id = change.addCard(card, after === undefined ? undefined : { after });
        if (effect !== undefined && reader.get('cards', effect))
          change.addLink({ from: id, to: effect, kind: 'causes' });
        return id;
      }
      return made;
    },
    written: (id) => (made = id),
    settle: (change) => settleWord(surface, lane.kind, made)(change),
    box: () => (made === undefined ? emptyBox(surface, place, quadrant) : cardBox(surface, made)),
    place: () => (made === undefined ? place : (placeOf(surface, made) ?? place)),
  };
}

const nameLabels = { stage: editLabels.renameStage, step: editLabels.renameStep, lane: editLabels.renameLane };
const arrays = { stage: 'stages', step: 'steps', lane: 'lanes' } as const;

function headerTarget(surface: Surface, target: 'stage' | 'step' | 'lane', id: Id): TextTarget | undefined {
  const { reader, session } = surface;
  if (!reader.get(arrays[target], id)) return undefined;
  return {
    label: nameLabels[target],
    ofCard: false,
    lines: false,
    selectAll: true,
    fresh: false,
    text: () => reader.get(arrays[target], id)?.name,
    write(change, text) {
      change.update(id, { name: text });
      return id;
    },
    written: () => undefined,
    box: () => headerBox(surface, target, id),
    place: () => session.state.focus,
  };
}

function placeOf({ reader }: Surface, id: Id): Place | undefined {
  const card = reader.get('cards', id);
  const step = card && homeStep(reader, card);
  return card && step !== undefined ? { lane: card.lane, step, card: id } : undefined;
}

function cardBox(surface: Surface, id: Id): TextBox | undefined {
  const { layout, reader } = surface;
  const rect = layout.rectOf(id);
  const card = reader.get('cards', id);
  if (!rect || !card) return undefined;
  const whole = layout.laneDrawing(card.lane);
  const point = pointsOf(whole).find((mark) => mark.card === id);
  if (point) {
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    return {
      layer: 'body',
      look: 'word',
      style: 'meta',
      rect: { x: middle.x - 76, y: middle.y + 12, width: 152, height: 24 },
    };
  }
  const step = homeStep(reader, card) ?? '';
  const box = [...layout.cellDrawing(card.lane, step).boxes, ...whole.boxes].find((one) => one.card === id);
  const style = firstText(box?.runs)?.style ?? (box?.frame === 'plain' ? 'meta' : 'text');
  return { layer: 'body', look: box?.frame === 'plain' ? 'note' : 'card', style, rect };
}

function firstText(runs: readonly TextRun[] | undefined): TextRun | undefined {
  return runs?.find((run) => run.lines.length > 0);
}

/** Where a card that does not exist yet will be: under the others of its cell or of its part of the cell. */
function emptyBox({ layout, reader }: Surface, place: Place, quadrant: string | undefined): TextBox | undefined {
  const step = layout.steps.find((one) => one.step.id === place.step);
  const lane = layout.lanes.find((one) => one.lane.id === place.lane);
  if (!step || !lane) return undefined;
  const drawing = layout.cellDrawing(place.lane, place.step);
  const area = drawing.areas?.find(({ fields }) => fields.quadrant === quadrant && quadrant !== undefined);
  const cards = cardsAt(reader, layout, lane, place.step).filter(
    (id) => !area || reader.get('cards', id)?.quadrant === quadrant,
  );
  const last = layout.rectOf(
    place.card !== undefined && cards.includes(place.card) ? place.card : (cards.at(-1) ?? ''),
  );
  const frame = area
    ? { x: step.x + area.rect.x + 3, y: lane.y + area.rect.y + 4, width: area.rect.width - 6 }
    : { x: step.x + 7, y: lane.y + 7, width: step.width - 14 };
  const y = last ? last.y + last.height + (area ? 2 : 6) : frame.y;
  const look = lane.kind.scope === 'lane' ? 'word' : area && cards.length ? 'note' : 'card';
  return {
    layer: 'body',
    look,
    style: look === 'card' ? 'text' : 'meta',
    rect: { ...frame, y, height: look === 'card' ? 32 : 18 },
  };
}

function headerBox({ layout }: Surface, target: 'stage' | 'step' | 'lane', id: Id): TextBox | undefined {
  if (target === 'lane') {
    const lane = layout.lanes.find((place) => place.lane.id === id);
    return (
      lane && {
        layer: 'side',
        look: 'lane',
        style: 'strong',
        rect: { x: 0, y: lane.y, width: layout.headerWidth, height: lane.height },
      }
    );
  }
  if (target === 'stage') {
    const stage = layout.stages.find((place) => place.stage.id === id);
    return (
      stage && {
        layer: 'top',
        look: 'stage',
        style: 'strong',
        rect: { x: stage.x, y: 0, width: stage.width, height: layout.stageHeight },
      }
    );
  }
  const step = layout.steps.find((place) => place.step.id === id);
  const rect = step && { x: step.x, y: layout.stageHeight, width: step.width, height: layout.stepHeight };
  return rect && { layer: 'top', look: 'step', style: 'text', rect };
}
