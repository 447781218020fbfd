/** What a template is, and how one is turned into a new map in the language of the editor. */
import { newId } from '../base/ids.js';
import type { Message, Translate } from '../i18n/translate.js';
import { message } from '../i18n/translate.js';
import type { BlueprintLine, JourneyMap, Lane, Quadrant, Stage, Step } from '../model/journey-map.js';

/** A way to start: a map with stages, steps and lanes, and not one card. */
export interface Template {
  /** Stable, for `create(template)`. */
  readonly id: string;
  readonly label: Message;
  readonly description: Message;
  /** A new map with new ids, its texts in one language; `locale` is the BCP 47 tag the map is marked with. */
  build(t: Translate, locale: string): JourneyMap;
}

/** A lane to start with. */
export interface StartingLane {
  readonly type: string;
  readonly name: Message;
  /** Asked in the lane's empty cells. */
  readonly question: Message;
  readonly quadrants?: readonly Quadrant[];
  readonly line?: BlueprintLine;
}

/** A stage to start with, and the names of its steps. */
export interface StartingStage {
  readonly name: Message;
  readonly steps: readonly Message[];
}

interface Plan {
  readonly id: string;
  readonly label: Message;
  readonly description: Message;
  readonly stages: readonly StartingStage[];
  readonly lanes: readonly StartingLane[];
}

const customer = message('template.persona', 'Customer');

/** Makes a template of its plan. */
export function template({ id, label, description, stages, lanes }: Plan): Template {
  return {
    id,
    label,
    description,
    build: (t, locale) => ({
      type: 'journeymap',
      version: 1,
      id: newId(),
      title: t(label),
      locale,
      state: 'as-is',
      personas: [{ id: newId(), name: t(customer), kind: 'persona' }],
      ...startStages(stages, t),
      lanes: lanes.map((lane) => startLane(lane, t)),
      cards: [],
      links: [],
      evidence: [],
      cases: [],
      comments: [],
      views: [],
    }),
  };
}

function startStages(plan: readonly StartingStage[], t: Translate): { stages: Stage[]; steps: Step[] } {
  const stages = plan.map(({ name }) => ({ id: newId(), name: t(name) }));
  const steps = stages.flatMap((stage, at) =>
    (plan[at]?.steps ?? []).map((name) => ({ id: newId(), stage: stage.id, name: t(name) })),
  );
  return { stages, steps };
}

function startLane({ type, name, question, line, quadrants }: StartingLane, t: Translate): Lane {
  return {
    id: newId(),
    type,
    name: t(name),
    question: t(question),
    ...(line && { line }),
    ...(quadrants && { quadrants }),
  };
}
