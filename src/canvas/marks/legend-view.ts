/** What a legend tells, on the screen and on paper: the lanes that are seen, what the signs mean, and what the colours of cards tell. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { message, type Message, type Translate } from '../../i18n/translate.js';
import { certainties } from '../../lanes/choices.js';
import type { LaneKind } from '../../layout/lane-kind.js';
import type { MapReader } from '../../model/map-index.js';
import { iconPath } from '../icon-path.js';
import { coloringNames, type Colors } from './coloring.js';

const words = {
  lanes: message('legend.lanes', 'Lanes'),
  signs: message('legend.signs', 'Signs'),
  assumption: message('legend.assumption', 'assumption: not checked yet'),
  anecdote: message('legend.anecdote', 'anecdote: one case is known'),
  measured: message('legend.measured', 'measured'),
  moment: message('legend.moment', 'moment of truth'),
  severity: message('legend.severity', 'severity, of three'),
  link: message('legend.link', 'link between cards'),
  quiet: message('legend.quiet', 'neither a pain nor linked to one'),
  none: message('legend.none', 'No card says it'),
};

/** What a legend is about. */
export interface LegendOf {
  readonly t: Translate;
  readonly reader: MapReader;
  /** Of the lanes that are seen, from the top down. */
  readonly kinds: readonly LaneKind[];
  readonly colors: Colors | undefined;
  /** Other cards than those looked for stand back. */
  readonly quiet: boolean;
}

export function legendView(legend: LegendOf): TemplateResult {
  return html`<div class="groups">${lanesGroup(legend)} ${signsGroup(legend)} ${colorsGroup(legend)}</div>`;
}

function group(label: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`<div class="group">
    <span class="head">${label}</span>
    <ul role="list">
      ${items}
    </ul>
  </div>`;
}

function lanesGroup({ t, kinds }: LegendOf): TemplateResult | typeof nothing {
  const seen = [...new Set(kinds)].filter(({ role }) => role !== 'line');
  const items = seen.map(
    (kind) =>
      html`<li><span class="bar t-${kind.tone}"></span>${sign(kind.icon, `t-${kind.tone}`)}${t(kind.label)}</li>`,
  );
  return group(t(words.lanes), items);
}

function signsGroup({ t, reader, quiet }: LegendOf): TemplateResult | typeof nothing {
  const has = signsIn(reader);
  const item = (shown: boolean, drawn: unknown, word: Message): readonly TemplateResult[] =>
    shown ? [html`<li>${drawn}${t(word)}</li>`] : [];
  const iconOf = (value: string): unknown =>
    sign(certainties.find((one) => one.value === value)?.icon ?? '', 't-ink-3');
  return group(t(words.signs), [
    ...item(has.assumption, html`<span class="frame"></span>`, words.assumption),
    ...item(has.anecdote, iconOf('anecdote'), words.anecdote),
    ...item(has.measured, iconOf('measured'), words.measured),
    ...item(has.severity, html`<span class="dots t-pain" aria-hidden="true">●●○</span>`, words.severity),
    ...item(has.moment, sign('star', 't-idea'), words.moment),
    ...item(has.link, html`<span aria-hidden="true">→</span>`, words.link),
    ...item(quiet, html`<span class="frame quiet"></span>`, words.quiet),
  ]);
}

function colorsGroup({ t, colors }: LegendOf): TemplateResult | typeof nothing {
  if (!colors) return nothing;
  const items = colors.keys.map(
    ({ name, tone, sign: letter }) =>
      html`<li>
        <span class="sign t-${tone}" aria-hidden="true"><span>${letter}</span></span
        ><span dir="auto">${name}</span>
      </li>`,
  );
  return group(t(coloringNames[colors.by]), items.length ? items : [html`<li>${t(words.none)}</li>`]);
}

function sign(name: string, tone: string): TemplateResult {
  return html`<svg class="drawn-sign ${tone}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${iconPath(name)}></path>`}
  </svg>`;
}

interface SignsIn {
  readonly assumption: boolean;
  readonly anecdote: boolean;
  readonly measured: boolean;
  readonly severity: boolean;
  readonly moment: boolean;
  readonly link: boolean;
}

const known = new WeakMap<MapReader, { readonly version: number; readonly signs: SignsIn }>();

/** Which signs the map has at all. */
function signsIn(reader: MapReader): SignsIn {
  const before = known.get(reader);
  if (before?.version === reader.version) return before.signs;
  const cards = reader.all('cards');
  const degrees = new Set(cards.map(({ certainty }) => certainty));
  const signs = {
    assumption: degrees.has('assumption'),
    anecdote: degrees.has('anecdote'),
    measured: degrees.has('measured'),
    severity: cards.some(({ severity }) => severity !== undefined),
    moment: reader.all('steps').some(({ momentOfTruth }) => momentOfTruth !== undefined),
    link: reader.count('links') > 0,
  };
  known.set(reader, { version: reader.version, signs });
  return signs;
}
