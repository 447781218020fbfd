/** Views kept in the map: what of the present view is kept under a name, and the view that a kept one asks for. */
import type { Id } from '../base/ids.js';
import type { View } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { colorings, type Coloring, type MapView } from './map-view.js';

/** The fields of a kept view. One stage alone is kept as a view of that stage; what is absent is removed from one kept before. */
export function fieldsOfView(view: MapView, reader: MapReader): Record<'lanes' | 'stages' | 'filter', unknown> {
  const inOrder = (kind: 'lanes' | 'stages', ids: ReadonlySet<Id> | undefined): readonly Id[] | undefined =>
    ids && reader.all(kind).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const { stage, only, colorBy } = view;
  const folded = inOrder('stages', view.folded);
  const filter = { ...(only && { only }), ...(colorBy && { colorBy }), ...(folded?.length && { folded }) };
  return {
    lanes: inOrder('lanes', view.lanes),
    stages: stage === undefined ? inOrder('stages', view.stages) : [stage],
    filter: Object.keys(filter).length ? filter : undefined,
  };
}

/** What a kept view asks for. Whatever else stands in its filter is left alone. */
export function viewOf({ id, lanes, stages, filter }: View): MapView {
  const { only, colorBy, folded } = filter ?? {};
  const ids = Array.isArray(folded) ? folded.filter((one): one is Id => typeof one === 'string') : [];
  return {
    saved: id,
    ...(lanes?.length && { lanes: new Set(lanes) }),
    ...(stages?.length && { stages: new Set(stages) }),
    ...(only === 'pains' && { only }),
    ...((colorings as readonly unknown[]).includes(colorBy) && { colorBy: colorBy as Coloring }),
    ...(ids.length && { folded: new Set(ids) }),
  };
}

/** By its id or its name. */
export function findView(reader: MapReader, named: string): View | undefined {
  return reader.get('views', named) ?? reader.all('views').find(({ name }) => name === named);
}
