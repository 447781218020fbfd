// The figures as one table: both sides, their ratio, what was aimed at, and whether it was reached.

/** A target holds for the sizes it names; `most` is a ratio to the baseline, `upTo` a figure of our own. */
const rows = [
  { name: 'load', label: 'load, ms', targets: { 1000: { most: 6 }, 5000: { most: 4.5 } } },
  { name: 'later', label: 'put off until idle, ms', targets: {} },
  { name: 'pan', label: 'pan, ms per s', targets: both({ most: 1.3 }) },
  { name: 'zoom', label: 'zoom, ms per frame', targets: both({ most: 1.3 }) },
  { name: 'overview', label: 'pan in the overview, ms per frame', targets: both({ most: 0.5 }) },
  { name: 'overviewWorst', label: 'its slowest frame, ms', targets: both({ upTo: 33 }) },
  { name: 'edit', label: 'edit one text, ms', targets: both({ most: 1.5 }) },
  { name: 'drag', label: 'drag a card, ms per frame', targets: both({ most: 1.3 }) },
  { name: 'heap', label: 'heap, MB', targets: { 1000: { upTo: 8 }, 5000: { upTo: 16 } } },
];

function both(target) {
  return { 1000: target, 5000: target };
}

const growing = ['pan', 'edit', 'drag'];
const mostGrowth = 1.3;
const mostOpening = 2;
const mostKilobytes = { editor: 130, viewer: 55 };

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The whole report in Markdown. `results` is what run.mjs writes to results.json. */
export function report(results) {
  const lines = ['| figure | cards | baseline | journeymap | ratio | target | met |', '|---|--:|--:|--:|--:|---|---|'];
  const sizes = Object.keys(results.sizes).map(Number);
  for (const row of rows) for (const size of sizes) lines.push(figureLine(row, size, results));
  lines.push(...growthLines(results), ...openingLines(results), ...packageLines(results));
  return `${lines.filter(Boolean).join('\n')}\n\n${censusText(results)}`;
}

/** The median over the runs of one figure on one side, or undefined. */
export function figure(results, size, side, name) {
  const values = (results.sizes[size]?.[side] ?? []).map((run) => run[name]).filter((value) => value !== undefined);
  return values.length ? median(values) : undefined;
}

function figureLine({ name, label, targets }, size, results) {
  const base = figure(results, size, 'baseline', name);
  const own = figure(results, size, 'journeymap', name);
  if (own === undefined && base === undefined) return undefined;
  const ratio = own !== undefined && base ? own / base : undefined;
  const target = targets[size];
  const met = target && own !== undefined ? (target.most ? ratio <= target.most : own <= target.upTo) : undefined;
  const aim = target ? (target.most ? `≤ ${target.most} ×` : `≤ ${target.upTo}`) : '–';
  return row(label, count(size), number(base), number(own), ratio && `${number(ratio)} ×`, aim, met);
}

function growthLines(results) {
  if (!results.sizes[1000] || !results.sizes[12_000]) return [];
  return growing.map((name) => {
    const growth = (side) => {
      const [small, large] = [figure(results, 1000, side, name), figure(results, 12_000, side, name)];
      return small && large ? large / small : undefined;
    };
    const own = growth('journeymap');
    const met = own === undefined ? undefined : own <= mostGrowth;
    const base = growth('baseline');
    const times = (value) => value && `${number(value)} ×`;
    return row(`growth of ${name}`, '1,000 → 12,000', times(base), times(own), '', `≤ ${mostGrowth} ×`, met);
  });
}

function openingLines({ opening }) {
  if (!opening?.open?.length) return [];
  const [bare, open] = [median(opening.bare), median(opening.open)];
  const met = open / bare <= mostOpening;
  const label = 'open a stored map, ms (baseline: bare `Y.applyUpdate`)';
  return [
    row(label, count(opening.cards), number(bare), number(open), `${number(open / bare)} ×`, `≤ ${mostOpening} ×`, met),
  ];
}

function packageLines({ packages }) {
  if (!packages) return [];
  return Object.entries(packages).map(([name, { esbuild, rollup, counts }]) => {
    const most = mostKilobytes[name];
    const label = `${name}, kB gzip (esbuild ${number(esbuild)}, rollup ${number(rollup)})`;
    return row(label, '', '', number(counts), '', `≤ ${most}`, counts <= most);
  });
}

function row(label, size, base, own, ratio, target, met) {
  const verdict = met === undefined ? '' : met ? 'yes' : '**no**';
  return `| ${[label, size, base || '–', own || '–', ratio || '', target, verdict].join(' | ')} |`;
}

function censusText({ sizes, machine, runs, date }) {
  const lines = Object.entries(sizes).flatMap(([size, sides]) => {
    const said = ['baseline', 'journeymap'].flatMap((side) => {
      const census = sides[side]?.[0]?.census;
      if (!census?.cards) return [];
      const each = (total) => number(total / census.cards);
      return [
        `${side} ${census.cards} cards drawn, ${each(census.elements)} elements and ${each(census.bytes)} bytes of text each`,
      ];
    });
    return said.length ? [`- ${count(Number(size))}: ${said.join('; ')}`] : [];
  });
  return [`Medians of ${runs} interleaved runs, ${date}, ${machine}. In the DOM after loading:`, '', ...lines].join(
    '\n',
  );
}

function number(value) {
  if (value === undefined) return undefined;
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

const count = (value) => value.toLocaleString('en');
