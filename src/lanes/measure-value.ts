/** What a metric comes to: its given value, else worked out from how many answered each point of the scale. */
import { message, type Message } from '../i18n/translate.js';
import type { Choice } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';

export const measures: readonly Choice[] = [
  { value: 'nps', label: message('lane.measure.nps', 'NPS') },
  { value: 'csat', label: message('lane.measure.csat', 'CSAT') },
  { value: 'dsat', label: message('lane.measure.dsat', 'DSAT') },
  { value: 'csi', label: message('lane.measure.csi', 'CSI') },
  { value: 'ces', label: message('lane.measure.ces', 'CES') },
  { value: 'fcr', label: message('lane.measure.fcr', 'FCR') },
  { value: 'aht', label: message('lane.measure.aht', 'AHT') },
  { value: 'contact-rate', label: message('lane.measure.contact-rate', 'Contact rate') },
  { value: 'repeat-contact', label: message('lane.measure.repeat-contact', 'Repeat contacts') },
  { value: 'retention', label: message('lane.measure.retention', 'Retention') },
  { value: 'revenue', label: message('lane.measure.revenue', 'Revenue') },
  { value: 'conversion', label: message('lane.measure.conversion', 'Conversion') },
  { value: 'time', label: message('lane.measure.time', 'Time') },
  { value: 'cost', label: message('lane.measure.cost', 'Cost') },
  { value: 'custom', label: message('lane.measure.custom', 'Metric') },
];

/** How answers are made one number. A formula in other words is shown as it stands, and the usual one of the measure is used. */
export const formulas: readonly Choice[] = [
  { value: 'mean', label: message('lane.formula.mean', 'mean') },
  { value: 'top-2', label: message('lane.formula.top-2', 'top 2') },
  { value: 'top-3', label: message('lane.formula.top-3', 'top 3') },
  { value: 'bottom-2', label: message('lane.formula.bottom-2', 'bottom 2') },
  { value: 'net', label: message('lane.formula.net', 'top less bottom') },
];

type Formula = 'mean' | 'top-2' | 'top-3' | 'bottom-2' | 'net' | 'nps';

interface MeasureRule {
  readonly formula: Formula;
  readonly scale: { readonly min: number; readonly max: number };
}

const rules: Readonly<Record<string, MeasureRule>> = {
  nps: { formula: 'nps', scale: { min: 0, max: 10 } },
  csat: { formula: 'top-2', scale: { min: 1, max: 5 } },
  dsat: { formula: 'bottom-2', scale: { min: 1, max: 5 } },
  csi: { formula: 'mean', scale: { min: 1, max: 10 } },
  ces: { formula: 'mean', scale: { min: 1, max: 7 } },
};

const moreIsBetter = new Set(['nps', 'csat', 'csi', 'ces', 'fcr', 'retention', 'revenue', 'conversion']);
const lessIsBetter = new Set(['dsat', 'aht', 'contact-rate', 'repeat-contact', 'time', 'cost']);

export interface MeasuredValue {
  readonly value: number;
  /** In hundredths of all answers, so it is written with a percent sign. */
  readonly percent: boolean;
  /** Named whenever answers were made one number in a way that another tool may do otherwise. */
  readonly formula?: Message;
  readonly sample?: number;
}

/** The value of a metric card; nothing when it has neither a value nor answers. */
export function measuredValue(card: Card): MeasuredValue | undefined {
  const sample = card.sample ?? totalOf(card.answers);
  if (card.value !== undefined) return { value: card.value, percent: false, ...(sample && { sample }) };
  const total = totalOf(card.answers);
  if (!card.answers || !total) return undefined;
  const rule = Object.hasOwn(rules, card.measure ?? '') ? rules[card.measure ?? ''] : undefined;
  const formula = formulaOf(card.formula) ?? rule?.formula ?? 'mean';
  const least = card.scale?.min ?? rule?.scale.min ?? 1;
  const named = formulas.find((choice) => choice.value === formula)?.label;
  return {
    value: compute(formula, card.answers, total, least),
    percent: formula === 'top-2' || formula === 'top-3' || formula === 'bottom-2',
    ...(named && { formula: named }),
    ...(sample && { sample }),
  };
}

/** Whether the value is where it should be; nothing when there is no target, or nobody can know which way is better. */
export function targetMet({ measure = '', target, limit }: Card, value: number): boolean | undefined {
  if (target === undefined) return undefined;
  // A limit beyond the target tells which way is worse.
  if (lessIsBetter.has(measure) || (limit !== undefined && limit > target)) return value <= target;
  if (moreIsBetter.has(measure) || (limit !== undefined && limit < target)) return value >= target;
  return undefined;
}

function formulaOf(said: string | undefined): Formula | undefined {
  return formulas.find((choice) => choice.value === said?.trim().toLowerCase())?.value as Formula | undefined;
}

function compute(formula: Formula, answers: readonly number[], total: number, least: number): number {
  const share = (from: number, to: number): number =>
    (answers.slice(Math.max(0, from), Math.max(0, to)).reduce((a, b) => a + b, 0) / total) * 100;
  const count = answers.length;
  switch (formula) {
    case 'mean':
      return answers.reduce((sum, answered, at) => sum + answered * (least + at), 0) / total;
    case 'top-2':
      return share(count - 2, count);
    case 'top-3':
      return share(count - 3, count);
    case 'bottom-2':
      return share(0, 2);
    case 'net':
      return share(count - 3, count) - share(0, 3);
    case 'nps':
      // Promoters are the two highest points, detractors all below the fourth highest: 9–10 and 0–6 of 0–10.
      return share(count - 2, count) - share(0, count - 4);
  }
}

function totalOf(answers: readonly number[] | undefined): number | undefined {
  return answers?.reduce((sum, answered) => sum + answered, 0);
}
