/** The kinds of lane file by file, for who only draws: a map loads those that it uses. */
import type { LaneKind } from '../layout/lane-kind.js';

interface KindFile {
  readonly types: readonly string[];
  load(): Promise<readonly LaneKind[]>;
}

const files: readonly KindFile[] = [
  {
    types: ['touchpoint'],
    load: async () => [(await import('./touchpoint.js')).touchpointKind()],
  },
  {
    types: ['channel', 'moment', 'owner', 'relation', 'nested'],
    load: async () => {
      const { channelKind, momentKind, nestedKind, ownerKind, relationKind } = await import('./views.js');
      return [channelKind(), momentKind, ownerKind, relationKind, nestedKind];
    },
  },
  {
    types: ['device', 'quote', 'gain', 'barrier', 'culture'],
    load: async () => {
      const { barrierKind, cultureKind, deviceKind, gainKind, quoteKind } = await import('./experiences.js');
      return [deviceKind, quoteKind, gainKind, barrierKind, cultureKind];
    },
  },
  {
    types: ['goal', 'need', 'expectation', 'decision', 'value'],
    load: async () => {
      const { decisionKind, expectationKind, goalKind, needKind, valueKind } = await import('./goals.js');
      return [goalKind, needKind, expectationKind, decisionKind, valueKind];
    },
  },
  {
    types: ['empathy'],
    load: async () => [(await import('./empathy.js')).empathyKind],
  },
  {
    types: ['emotion', 'employee-emotion', 'tension'],
    load: async () => {
      const { emotionKind, employeeEmotionKind, tensionKind } = await import('./emotion.js');
      return [emotionKind, employeeEmotionKind, tensionKind];
    },
  },
  {
    types: ['pain'],
    load: async () => [(await import('./pain.js')).painKind],
  },
  {
    types: ['cause', 'failpoint', 'policy', 'risk', 'sustainability', 'time'],
    load: async () => {
      const { causeKind, failpointKind, policyKind, riskKind, sustainabilityKind, timeKind } =
        await import('./conditions.js');
      return [causeKind, failpointKind, policyKind, riskKind, sustainabilityKind, timeKind];
    },
  },
  {
    types: ['opportunity', 'solution'],
    load: async () => {
      const { opportunityKind, solutionKind } = await import('./opportunity.js');
      return [opportunityKind, solutionKind];
    },
  },
  {
    types: ['metric', 'number', 'rating'],
    load: async () => {
      const { metricKind, numberKind, ratingKind } = await import('./metric.js');
      return [metricKind, numberKind, ratingKind];
    },
  },
  {
    types: ['physical-evidence', 'storyboard', 'image'],
    load: async () => {
      const { imagesKind, physicalEvidenceKind, storyboardKind } = await import('./image.js');
      return [physicalEvidenceKind, storyboardKind, imagesKind];
    },
  },
  {
    types: ['frontstage-people', 'frontstage-systems', 'backstage-people', 'backstage-systems', 'support'],
    load: async () => {
      const kinds = await import('./processes.js');
      return [
        kinds.frontstagePeopleKind,
        kinds.frontstageSystemsKind,
        kinds.backstagePeopleKind,
        kinds.backstageSystemsKind,
        kinds.supportKind,
      ];
    },
  },
  {
    types: ['divider'],
    load: async () => [(await import('./divider.js')).dividerKind],
  },
  {
    types: ['text'],
    load: async () => [(await import('./plain-text.js')).plainTextKind],
  },
];

const loaded = new Map<KindFile, readonly LaneKind[]>();

/** The kinds that any map has asked for so far. */
export function kindsSoFar(): readonly LaneKind[] {
  return [...loaded.values()].flat();
}

/**
 * Loads the kinds of these types; nothing when they are all there. One that cannot be had is left out: its lane is
 * drawn as text, and it is asked for again by the next map.
 */
export function kindsCame(types: ReadonlySet<string>): Promise<void> | undefined {
  const missing = files.filter((file) => !loaded.has(file) && file.types.some((type) => types.has(type)));
  if (missing.length === 0) return undefined;
  const coming = missing.map(async (file) => void loaded.set(file, await file.load()));
  return Promise.allSettled(coming).then(() => undefined);
}
