// node bench/document.mjs [--write]: what one edit of the live document costs in maps of 500, 5,000 and 50,000 cards, in Node.
import { cpus } from 'node:os';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as Y from 'yjs';

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const sizes = [500, 5_000, 50_000];
const lanesPerMap = 20;
const cardsPerCell = 2;
const rounds = 5;

/** The document as it is in the source, beside the packages it uses. */
async function loadDocument() {
  const file = new URL('../node_modules/.cache/document-bench.mjs', import.meta.url);
  const entry = new URL('../src/document/map-document.ts', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  await build({
    entryPoints: [entry.pathname],
    outfile: file.pathname,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(file.pathname).href);
  } finally {
    rmSync(file);
  }
}

function makeMap(cards) {
  const steps = Math.ceil(cards / lanesPerMap / cardsPerCell);
  const stages = Math.ceil(steps / 5);
  const lane = (n) => ({ id: `l${n}`, type: n % 4 ? 'text' : 'touchpoint', name: `Lane ${n}` });
  const card = (n) => ({
    id: `c${n}`,
    lane: `l${n % lanesPerMap}`,
    step: `t${Math.floor(n / lanesPerMap) % steps}`,
    text: `Card ${n}: the customer looks for the price and finds three of them`,
    tags: n % 3 ? undefined : ['web'],
    owner: n % 5 ? undefined : 'Service',
  });
  const list = (length, make) => Array.from({ length }, (_, n) => make(n));
  return {
    type: 'journeymap',
    version: 1,
    id: 'bench',
    title: 'Bench',
    personas: [],
    stages: list(stages, (n) => ({ id: `s${n}`, name: `Stage ${n}` })),
    steps: list(steps, (n) => ({ id: `t${n}`, stage: `s${Math.floor(n / 5)}`, name: `Step ${n}` })),
    lanes: list(lanesPerMap, lane),
    cards: list(cards, card),
    links: [],
    evidence: [],
    cases: [],
    comments: [],
    views: [],
  };
}

const label = { id: '', text: 'bench' };

/** What is measured: each is done many times on cards spread over the whole map. */
const operations = {
  'edit a field': (document, card, n) => document.edit(label, (change) => change.update(card, { owner: `n${n}` })),
  'move a card to another cell': (document, card, n) =>
    document.edit(label, (change) => change.move(card, { step: `t${n % document.reader.count('steps')}` })),
  'add a card': (document, card) => document.edit(label, (change) => change.addCard({ text: 'new' }, { after: card })),
  'remove a card': (document, card) => document.edit(label, (change) => change.remove(card)),
  'undo a step': (document) => document.undo(),
  'redo a step': (document) => document.redo(),
};

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Median over the rounds of the mean of one operation, in microseconds. */
function timed(times, run) {
  const means = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    for (let n = 0; n < times; n++) run(round * times + n);
    const { user, system } = process.cpuUsage(start);
    means.push((user + system) / times);
  }
  return median(means);
}

function measureOperations(document, cards) {
  const times = 40;
  const cardAt = (n) => `c${(n * 7919) % cards}`;
  const figures = {};
  const typed = document.begin(label);
  let text = '';
  figures['one keystroke in a text'] = timed(times * 5, (n) => {
    text = n % 60 ? `${text}${'abc '[n % 4]}` : '';
    typed.apply((change) => change.update('c1', { text }));
  });
  typed.commit();
  for (const [name, run] of Object.entries(operations))
    figures[name] = timed(times, (n) => run(document, cardAt(n + 2), n));
  return figures;
}

function measureOpening(MapDocument, map) {
  const bytes = MapDocument.fromMap(map).encode();
  const cost = (run) => {
    const costs = Array.from({ length: rounds }, () => {
      globalThis.gc?.();
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return median(costs);
  };
  const bare = cost(() => Y.applyUpdate(new Y.Doc(), bytes));
  const opened = cost(() => MapDocument.fromUpdates([bytes]));
  const made = cost(() => MapDocument.fromMap(map));
  const editable = cost(() => MapDocument.fromMap(map).prepareEdits());
  return { bytes: bytes.length, bare, opened, made, editable };
}

function table(head, rows) {
  return [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const { MapDocument } = await loadDocument();
measureOperations(MapDocument.fromMap(makeMap(500)), 500);
const results = sizes.map((cards) => {
  const map = makeMap(cards);
  return {
    cards,
    opening: measureOpening(MapDocument, map),
    figures: measureOperations(MapDocument.fromMap(map), cards),
  };
});

const us = (value) => `${Math.round(value)}`;
const head = ['', ...sizes.map((cards) => `${cards.toLocaleString('en')} cards`)];
const names = Object.keys(results[0].figures);
const growth = (name) => (results.at(-1).figures[name] / results[0].figures[name]).toFixed(2);
const report = [
  `Node ${process.version}, ${cpus().length} cores of ${cpus()[0].model}; CPU time, median of ${rounds} runs.`,
  '',
  'One operation, in microseconds, with its transaction, update, reader and undo step:',
  '',
  table(
    [...head, 'growth'],
    names.map((name) => [name, ...results.map(({ figures }) => us(figures[name])), `${growth(name)} ×`]),
  ),
  '',
  'Opening, in milliseconds:',
  '',
  table(head, [
    ['stored size, KB', ...results.map(({ opening }) => us(opening.bytes / 1000))],
    ['bare `Y.applyUpdate`', ...results.map(({ opening }) => us(opening.bare))],
    ['`MapDocument.fromUpdates`', ...results.map(({ opening }) => us(opening.opened))],
    ['ratio', ...results.map(({ opening }) => `${(opening.opened / opening.bare).toFixed(2)} ×`)],
    ['`MapDocument.fromMap`, to be read', ...results.map(({ opening }) => us(opening.made))],
    ['the same, with what edits need', ...results.map(({ opening }) => us(opening.editable))],
  ]),
  '',
].join('\n');

process.stdout.write(`${report}\n`);
if (options.write) {
  const text = `# What an edit costs\n\nMeasured by \`node bench/document.mjs --write\`.\n\n${report}`;
  writeFileSync(new URL('../docs/performance-document.md', import.meta.url), text);
}
