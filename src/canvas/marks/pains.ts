/** The pains of a map, the causes behind them and the cards that are linked to any of these, with the lanes they stand in. */
import type { Id } from '../../base/ids.js';
import type { MapReader } from '../../model/map-index.js';

export interface Found {
  readonly cards: ReadonlySet<Id>;
  readonly lanes: ReadonlySet<Id>;
}

export function painsAndLinked(reader: MapReader): Found {
  const cards = new Set<Id>();
  // A lane of pains is shown without any too: the next one goes there.
  const lanes = new Set<Id>();
  const add = (id: Id): void => {
    const card = reader.get('cards', id);
    if (!card) return;
    cards.add(id);
    lanes.add(card.lane);
  };
  // Grows while it is walked: a cause has causes of its own (the five whys), which may lead round in a circle.
  const chain = new Set<Id>();
  for (const lane of reader.all('lanes').filter(({ type }) => type === 'pain')) {
    lanes.add(lane.id);
    for (const slot of reader.slotsOf(lane.id)) for (const { id } of reader.cardsIn(lane.id, slot)) chain.add(id);
  }
  for (const id of chain) {
    add(id);
    for (const { from, to, kind } of reader.linksOf(id)) {
      add(from === id ? to : from);
      if (kind === 'causes' && to === id) chain.add(from);
    }
  }
  return { cards, lanes };
}
