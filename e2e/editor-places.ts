// A page that holds the editor where pages hold it: in the middle of a long page, in a dialog, in shadow roots, scaled, or alone for a frame.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { inRoot } from '../scripts/project.mjs';

export const places = ['page', 'dialog', 'roots', 'scaled', 'alone'] as const;
export type EditorPlace = (typeof places)[number];

const steps = ['a', 'b', 'c', 'd', 'e', 'f'];
const map = {
  type: 'journeymap',
  version: 1,
  id: 'places',
  title: 'Places',
  stages: ['s', 't', 'u'].map((id, at) => ({ id, name: `Stage ${at + 1}` })),
  steps: steps.map((id, at) => ({ id, stage: 'stu'[at >> 1], name: `Step ${at + 1}` })),
  lanes: [
    { id: 'do', type: 'text', name: 'Actions' },
    { id: 'mood', type: 'emotion', name: 'Emotions' },
    { id: 'say', type: 'text', name: 'Words' },
    { id: 'hurt', type: 'pain', name: 'Pains' },
    { id: 'more', type: 'opportunity', name: 'Opportunities' },
  ],
  cards: [
    ...steps.map((step) => ({ id: `do-${step}`, lane: 'do', step, text: `Does ${step}` })),
    ...steps.map((step, at) => ({ id: `mood-${step}`, lane: 'mood', step, score: (at % 5) - 2 })),
    ...steps
      .filter((step) => step !== 'b')
      .map((step) => ({ id: `say-${step}`, lane: 'say', step, text: `Says ${step}` })),
  ],
};

const script = `
import '/dist/journeymap.bundle.js';
const wishes = new URL(location.href).searchParams;
const place = wishes.get('place') ?? 'page';
const editor = document.createElement('journey-map');
editor.noStorage = true;
editor.locale = 'en';
editor.style.width = place === 'narrow' ? '360px' : '740px';
editor.style.height = '560px';
if (wishes.has('rtl')) editor.dir = 'rtl';
editor.value = ${JSON.stringify(map)};
window.editor = editor;
if (innerWidth > 1000) document.body.className = 'roomy';
const add = (parent, name) => parent.appendChild(document.createElement(name));
const around = document.querySelector('main');
if (place === 'dialog') {
  const dialog = add(around, 'dialog');
  dialog.append(editor);
  dialog.showModal();
} else if (place === 'roots') {
  const outer = add(around, 'div').attachShadow({ mode: 'open' });
  add(add(outer, 'section').attachShadow({ mode: 'open' }), 'div').append(editor);
} else {
  if (place === 'alone') document.body.className = place;
  around.className = place;
  around.append(editor);
}
`;

const style = `
body { margin: 0; }
body { padding: 700px 10px 1500px 37.5px; }
body.roomy { padding-inline-start: 337.5px; }
body.alone { padding: 20px 20px 20px 320.5px; }
dialog { margin-block-start: 20px; padding: 21px; max-width: none; max-height: none; }
.scaled { transform: scale(0.8); transform-origin: 0 0; }
`;

const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Places</title>
<link rel="stylesheet" href="/host.css"></head>
<body><main></main><script type="module" src="/host.js"></script></body></html>`;

export interface PlacesServer {
  address: (place: EditorPlace | 'narrow', more?: string) => string;
  close: () => Promise<void>;
}

export async function servePlaces(): Promise<PlacesServer> {
  const folder = mkdtempSync(join(tmpdir(), 'journeymap-places-'));
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'host.js'), script);
  writeFileSync(join(folder, 'host.css'), style);
  const server = await serve({ folders: { '/dist/': inRoot('dist'), '/': folder } });
  return {
    address: (place, more = '') => `${server.address}?place=${place}${more}`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
