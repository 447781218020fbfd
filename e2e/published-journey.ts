// A real published journey to type in: the steps of learning to drive when that file is at hand, else a bank's story.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface JourneyToType {
  readonly stages: readonly { readonly name: string; readonly steps: readonly string[] }[];
  /** One per step. */
  readonly touchpoints: readonly string[];
  /** Height in the lane (0 top, 1 bottom) and word, from the first step on. */
  readonly emotions: readonly (readonly [number, string])[];
  readonly pain: string;
  readonly opportunity: string;
}

interface Published {
  readonly details: {
    readonly step_by_step_nav: {
      readonly steps: readonly {
        readonly title: string;
        readonly contents: readonly { readonly contents?: readonly { readonly text: string }[] }[];
      }[];
    };
  };
}

const file = fileURLToPath(new URL('../../shared/corpus/data/govuk-learn-to-drive.json', import.meta.url));

const feelings = {
  emotions: [
    [0.2, 'eager'],
    [0.5, 'patient'],
    [0.8, 'tense'],
    [0.3, 'relieved'],
  ],
  pain: 'Nobody says how long the licence takes',
  opportunity: 'Say the day it will be in the post',
} as const;

export function journeyToType(): JourneyToType {
  return existsSync(file) ? published() : bank;
}

function published(): JourneyToType {
  const { steps } = (JSON.parse(readFileSync(file, 'utf8')) as Published).details.step_by_step_nav;
  const stages = steps.map(({ title, contents }) => {
    const texts = contents.flatMap((part) => part.contents ?? []).map(({ text }) => text);
    return { name: title, steps: texts.length ? texts.slice(0, 2) : [title] };
  });
  return { stages, touchpoints: stages.flatMap(({ steps: pages }) => pages).slice(0, 6), ...feelings };
}

const bank: JourneyToType = {
  stages: [
    { name: 'A sign', steps: ['An SMS among a hundred', 'The limit is gone'] },
    { name: 'Complaint', steps: ['Writes to the bank', 'Waits a month', 'Writes again'] },
    { name: 'Outcome', steps: ['A survey comes', 'An employee calls'] },
  ],
  touchpoints: ['SMS', 'Screen of the card', 'Form', 'Silence', 'A brush-off', 'Survey', 'Call'],
  ...feelings,
};
