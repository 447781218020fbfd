/** The choices of fields that only some kinds of lane have, with the words and signs for each. */
import { message } from '../i18n/translate.js';
import type { Choice } from '../layout/lane-kind.js';

export const quadrants: readonly Choice[] = [
  { value: 'says', label: message('lane.quadrant.says', 'Says'), icon: 'speech', tone: 'think' },
  { value: 'thinks', label: message('lane.quadrant.thinks', 'Thinks'), icon: 'brain', tone: 'think' },
  { value: 'does', label: message('lane.quadrant.does', 'Does'), icon: 'footprints', tone: 'think' },
  { value: 'feels', label: message('lane.quadrant.feels', 'Feels'), icon: 'heart', tone: 'think' },
];

export const severities: readonly Choice[] = [
  { value: 1, label: message('lane.severity.1', 'trifle'), tone: 'pain' },
  { value: 2, label: message('lane.severity.2', 'works around'), tone: 'pain' },
  { value: 3, label: message('lane.severity.3', 'leaves'), tone: 'pain' },
];

export const factors: readonly Choice[] = [
  { value: 'technical', label: message('lane.factor.technical', 'technical'), icon: 'cog' },
  { value: 'service', label: message('lane.factor.service', 'service'), icon: 'handshake' },
  { value: 'emotional', label: message('lane.factor.emotional', 'emotional'), icon: 'heart' },
  { value: 'financial', label: message('lane.factor.financial', 'financial'), icon: 'circle-dollar-sign' },
];

export const policyBases: readonly Choice[] = [
  { value: 'law', label: message('lane.basis.law', 'law'), icon: 'landmark' },
  { value: 'rule', label: message('lane.basis.rule', 'our rule'), icon: 'scroll-text' },
  { value: 'habit', label: message('lane.basis.habit', 'habit'), icon: 'repeat' },
];

export const failKinds: readonly Choice[] = [
  { value: 'fail', label: message('lane.fail.fail', 'failure'), icon: 'triangle-alert', tone: 'pain' },
  { value: 'wait', label: message('lane.fail.wait', 'waiting'), icon: 'hourglass', tone: 'idea' },
];

export const valueKinds: readonly Choice[] = [
  { value: 'conscious', label: message('lane.value-kind.conscious', 'conscious') },
  { value: 'habit', label: message('lane.value-kind.habit', 'habit') },
  { value: 'person', label: message('lane.value-kind.person', 'a person') },
  { value: 'replaced', label: message('lane.value-kind.replaced', 'replaced') },
];

export const origins: readonly Choice[] = [
  { value: 'stimulus', label: message('lane.origin.stimulus', 'advertising') },
  { value: 'zmot', label: message('lane.origin.zmot', 'own search') },
  { value: 'own-past', label: message('lane.origin.own-past', 'own experience') },
  { value: 'competitor', label: message('lane.origin.competitor', 'competitors') },
  { value: 'others', label: message('lane.origin.others', 'what others say') },
  { value: 'promise', label: message('lane.origin.promise', 'our promise') },
];

export const classes: readonly Choice[] = [
  { value: 'basic', label: message('lane.class.basic', 'basic') },
  { value: 'important', label: message('lane.class.important', 'important') },
  { value: 'delight', label: message('lane.class.delight', 'delights') },
];

export const effectKinds: readonly Choice[] = [
  { value: 'purchase', label: message('lane.effect.purchase', 'buys more often') },
  { value: 'price', label: message('lane.effect.price', 'pays more') },
  { value: 'referral', label: message('lane.effect.referral', 'recommends') },
  { value: 'retention', label: message('lane.effect.retention', 'stays longer') },
  { value: 'products', label: message('lane.effect.products', 'takes more products') },
  { value: 'sales', label: message('lane.effect.sales', 'cheaper to sell to') },
  { value: 'service-cost', label: message('lane.effect.service-cost', 'cheaper to serve') },
];

export const moments: readonly Choice[] = [
  { value: true, label: message('lane.moment.plain', 'moment of truth') },
  { value: 'ZMOT', label: message('lane.moment.zmot', 'ZMOT') },
  { value: 'FMOT', label: message('lane.moment.fmot', 'FMOT') },
  { value: 'SMOT', label: message('lane.moment.smot', 'SMOT') },
  { value: 'TMOT', label: message('lane.moment.tmot', 'TMOT') },
  { value: 'complaint', label: message('lane.moment.complaint', 'answer to a complaint') },
];

export const lines: readonly Choice[] = [
  { value: 'interaction', label: message('lane.line.interaction', 'Line of interaction') },
  { value: 'visibility', label: message('lane.line.visibility', 'Line of visibility') },
  { value: 'internal', label: message('lane.line.internal', 'Line of internal interaction') },
];

export const linkKinds: readonly Choice[] = [
  { value: 'next', label: message('lane.link.next', 'then') },
  { value: 'causes', label: message('lane.link.causes', 'causes') },
  { value: 'addresses', label: message('lane.link.addresses', 'addresses') },
  { value: 'contradicts', label: message('lane.link.contradicts', 'contradicts') },
  { value: 'measures', label: message('lane.link.measures', 'measures') },
  { value: 'guards', label: message('lane.link.guards', 'guards') },
  { value: 'depends', label: message('lane.link.depends', 'depends on') },
];
