/** Where a new lane goes among the others: by its role, so that a blueprint grows in the right order by itself. */
import type { Id } from '../base/ids.js';
import type { LaneKinds, LaneRole } from '../layout/lane-kind.js';
import type { BlueprintLine, Lane } from '../model/journey-map.js';

/** From the customer down; a line stands under the role it closes. */
const ranks: Readonly<Record<Exclude<LaneRole, 'line'>, number>> = {
  customer: 0,
  frontstage: 2,
  backstage: 4,
  support: 6,
  insight: 8,
};

const lineRanks: Readonly<Record<BlueprintLine, number>> = { interaction: 1, visibility: 3, internal: 5 };

/** The lane a new one is put before; nothing puts it at the end. */
export function laneAfterNew(
  lane: Pick<Lane, 'type' | 'line'>,
  lanes: readonly Lane[],
  kinds: LaneKinds,
): Id | undefined {
  const own = rankOf(lane, kinds);
  // After the last lane of the same or an earlier rank: what people moved by hand above stays as they put it.
  const last = lanes.findLastIndex((other) => rankOf(other, kinds) <= own);
  return lanes[last + 1]?.id;
}

/** Lower stands higher up. */
function rankOf(lane: Pick<Lane, 'type' | 'line'>, kinds: LaneKinds): number {
  const { role } = kinds.get(lane.type);
  if (role === 'line') return lane.line === undefined ? ranks.insight : lineRanks[lane.line];
  return ranks[role];
}
