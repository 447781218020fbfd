/** What a journey map holds, as it stands in a file of version 1; the list of fields is explained in `docs/format.md`. */
import type { Id } from '../base/ids.js';

export type State = 'as-is' | 'to-be' | 'observed';
export type Quadrant = 'says' | 'thinks' | 'does' | 'feels';
export type BlueprintLine = 'interaction' | 'visibility' | 'internal';
export type Certainty = 'assumption' | 'anecdote' | 'measured';
export type LinkKind = 'next' | 'causes' | 'addresses' | 'contradicts' | 'measures' | 'guards' | 'depends';

/** How often something happens. */
export interface Rate {
  readonly value: number;
  readonly per: 'case' | 'day' | 'week' | 'month' | 'year';
}

/** One line of a bill: `amount` in the map's currency, `times` how often it is paid. */
export interface Cost {
  readonly label: string;
  readonly amount: number;
  readonly times: number;
}

export interface JourneyMap {
  readonly $schema?: string;
  readonly type: 'journeymap';
  readonly version: 1;
  readonly id: Id;
  readonly title: string;
  readonly description?: string;
  /** BCP 47 language of the texts. */
  readonly locale?: string;
  readonly tags?: readonly string[];
  readonly status?: string;
  readonly owner?: string;
  readonly sponsor?: string;
  readonly scenario?: string;
  readonly goal?: string;
  readonly trigger?: string;
  /** ISO 4217. */
  readonly currency?: string;
  readonly state?: State;
  readonly translations?: Readonly<Record<string, Readonly<Record<Id, Readonly<Record<string, string>>>>>>;
  readonly scales?: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly generator?: { readonly name: string; readonly version?: string };
  readonly personas: readonly Persona[];
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly cards: readonly Card[];
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
  readonly cases: readonly Case[];
  readonly comments: readonly Comment[];
  readonly views: readonly View[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

export interface Persona {
  readonly id: Id;
  readonly name: string;
  readonly kind?: 'persona' | 'actor' | 'staff' | 'system' | 'organisation' | 'bystander';
  readonly role?: string;
  readonly description?: string;
  readonly quote?: string;
  readonly goals?: readonly string[];
  readonly frustrations?: readonly string[];
  readonly image?: string;
  readonly color?: string;
}

export interface Stage {
  readonly id: Id;
  readonly name: string;
  readonly description?: string;
  /** Asked of the team above the stage. */
  readonly question?: string;
  readonly color?: string;
  /** ISO 8601. */
  readonly duration?: string;
}

export type MomentOfTruth = true | 'ZMOT' | 'FMOT' | 'SMOT' | 'TMOT' | 'complaint';

export interface Step {
  readonly id: Id;
  readonly stage: Id;
  readonly name: string;
  readonly description?: string;
  readonly personas?: readonly Id[];
  readonly optional?: boolean;
  /** ISO 8601. */
  readonly duration?: string;
  readonly momentOfTruth?: MomentOfTruth;
  readonly answered?: {
    readonly price?: boolean;
    readonly reviews?: boolean;
    readonly content?: boolean;
    readonly convenience?: boolean;
  };
  readonly exit?: { readonly share: number; readonly kind: 'silent' | 'pause' | 'forever' };
}

export interface Lane {
  readonly id: Id;
  /** Id of a lane kind; unknown ones are kept and drawn as text. */
  readonly type: string;
  readonly name: string;
  /** Shown in the lane's empty cells. */
  readonly question?: string;
  readonly persona?: Id;
  readonly state?: State;
  readonly color?: string;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly collapsed?: boolean;
  /** Of a divider: which line of the blueprint it is. */
  readonly line?: BlueprintLine;
  /** Of an empathy lane: which of the four it shows; absent = all four. */
  readonly quadrants?: readonly Quadrant[];
}

export interface Vote {
  readonly by: string;
  readonly weight?: number;
}

/** One card stands in one lane, at one step or across one stage. Which of the other fields it uses depends on its lane. */
export interface Card {
  readonly id: Id;
  readonly lane: Id;
  readonly step?: Id;
  /** Spans the whole stage; then there is no `step`. */
  readonly stage?: Id;
  /** Spans from `step` to this step. */
  readonly toStep?: Id;
  readonly persona?: Id;
  readonly state?: State;
  readonly text?: string;
  readonly note?: string;
  readonly color?: string;
  readonly icon?: string;
  readonly tags?: readonly string[];
  readonly url?: string;
  /** Id of a nested map. */
  readonly journey?: string;
  readonly owner?: string;
  readonly roles?: {
    readonly driver?: string;
    readonly approver?: string;
    readonly contributors?: readonly string[];
    readonly informed?: readonly string[];
  };
  readonly due?: string;
  readonly status?: string;
  readonly certainty?: Certainty;
  readonly evidence?: readonly Id[];
  readonly votes?: readonly Vote[];

  // empathy
  readonly quadrant?: Quadrant;
  // touchpoint
  readonly channel?: string;
  readonly initiator?: Id;
  readonly receiver?: Id;
  readonly device?: string;
  readonly purpose?: string;
  readonly needed?: boolean;
  readonly warnsAhead?: boolean;
  readonly choice?: boolean;
  readonly records?: string;
  readonly rate?: Rate;
  /** Of one contact (touchpoint), or of doing it (opportunity, solution), in the map's currency. */
  readonly cost?: number;
  // emotion, employee-emotion
  /** −2 … +2 in steps of 0.1; absent is not 0. */
  readonly score?: number;
  readonly word?: string;
  readonly scores?: readonly { readonly by: string; readonly score: number }[];
  // tension
  readonly level?: number;
  // goal
  readonly when?: string;
  readonly want?: string;
  readonly so?: string;
  readonly importance?: number;
  // expectation
  readonly best?: string;
  readonly worst?: string;
  readonly happened?: string;
  readonly met?: number;
  readonly origin?: 'stimulus' | 'zmot' | 'own-past' | 'competitor' | 'others' | 'promise';
  readonly class?: 'basic' | 'important' | 'delight';
  /** Of a value: conscious, habit, person or replaced. Of a fail point: fail or wait. */
  readonly kind?: string;
  readonly replacedBy?: string;
  // decision
  readonly factor?: 'technical' | 'service' | 'emotional' | 'financial';
  // pain
  readonly severity?: number;
  readonly reach?: number;
  readonly costs?: readonly Cost[];
  readonly prevention?: readonly Cost[];
  readonly amountAtStake?: number;
  readonly upheld?: number;
  readonly recovery?: Readonly<
    Partial<
      Record<'believe' | 'listen' | 'apologise' | 'satisfy' | 'thank', { what?: string; who?: string; within?: string }>
    >
  >;
  // opportunity, solution
  readonly satisfaction?: number;
  readonly customerValue?: number;
  readonly businessValue?: number;
  readonly effort?: number;
  readonly effects?: readonly { readonly kind: string; readonly perYear: number }[];
  readonly hypothesis?: string;
  readonly rollout?: number;
  readonly result?: string;
  readonly wow?: {
    readonly unusual?: boolean;
    readonly proactive?: boolean;
    readonly real?: boolean;
    readonly lasting?: boolean;
  };
  // metric
  readonly measure?: string;
  readonly formula?: string;
  readonly scale?: { readonly min: number; readonly max: number };
  /** How many answered each scale point, from the lowest up. */
  readonly answers?: readonly number[];
  readonly value?: number;
  readonly unit?: string;
  readonly sample?: number;
  readonly date?: string;
  readonly target?: number;
  readonly limit?: number;
  readonly question?: string;
  readonly topMeaning?: string;
  readonly decides?: string;
  readonly measuredBy?: string;
  readonly survey?: { readonly event?: string; readonly method?: string; readonly policy?: string };
  readonly forecast?: readonly { readonly period: string; readonly value: number }[];
  readonly actual?: readonly { readonly period: string; readonly value: number }[] | string;
  // frontstage, backstage, support
  readonly systems?: readonly string[];
  readonly duration?: string;
  // physical-evidence, storyboard, image
  /** SHA-256 of an image kept beside the map. */
  readonly attachment?: string;
  readonly alt?: string;
  // policy
  readonly basis?: 'law' | 'rule' | 'habit';
  readonly whose?: string;
  readonly riskCost?: number;
  readonly wayRound?: string;
  // time: ISO 8601 durations
  readonly expected?: string;
  readonly waiting?: string;
  readonly active?: string;
  // failpoint
  readonly noticedBy?: string;
  readonly noticedAfter?: string;
  // risk, sustainability
  readonly category?: string;
  // culture
  readonly said?: string;
  readonly meant?: string;
  readonly heard?: string;
  // number, rating
  readonly min?: number;
  readonly max?: number;
}

export interface Link {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly kind: LinkKind;
  readonly label?: string;
  readonly direction?: string;
}

export interface Evidence {
  readonly id: Id;
  readonly kind: 'quote' | 'image' | 'file' | 'link' | 'interview' | 'survey' | 'analytics' | 'call';
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  /** A `data:` URL of a raster image. */
  readonly data?: string;
  readonly attachment?: string;
  readonly mediaType?: string;
  readonly alt?: string;
  readonly source?: string;
  readonly date?: string;
  readonly sample?: number;
  readonly consent?: boolean | string;
}

/** One complaint or incident that really happened. */
export interface Case {
  readonly id: Id;
  readonly text: string;
  readonly date?: string;
  readonly channel?: string;
  readonly segment?: string;
  readonly amount?: number;
  readonly repeats?: number;
  readonly step?: Id;
  readonly cause?: Id;
  readonly status?: 'open' | 'answered' | 'fixed' | 'told';
  readonly escalation?: 'none' | 'executive' | 'media' | 'regulator';
}

export interface Comment {
  readonly id: Id;
  readonly target: Id;
  readonly author: string;
  readonly text: string;
  readonly createdAt: string;
  readonly resolved?: boolean;
  readonly parent?: Id;
}

export interface View {
  readonly id: Id;
  readonly name: string;
  readonly lanes?: readonly Id[];
  readonly stages?: readonly Id[];
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

/** The arrays of a map by name, and what each holds. */
export interface Records {
  personas: Persona;
  stages: Stage;
  steps: Step;
  lanes: Lane;
  cards: Card;
  links: Link;
  evidence: Evidence;
  cases: Case;
  comments: Comment;
  views: View;
}

export type RecordKind = keyof Records;

/** The names of the arrays, in the order they stand in a file. */
export const recordKinds: readonly RecordKind[] = [
  'personas',
  'stages',
  'steps',
  'lanes',
  'cards',
  'links',
  'evidence',
  'cases',
  'comments',
  'views',
];

/** The map's own fields, without its arrays. */
export type MapFields = Omit<JourneyMap, RecordKind>;

/** A map as a page may give it: arrays that are left out are empty. */
export type MapInput = Omit<JourneyMap, RecordKind> & Partial<Pick<JourneyMap, RecordKind>>;
