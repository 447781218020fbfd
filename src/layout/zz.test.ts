import { it } from 'vitest';
import { EditError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { createTranslate, verbatim } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import { layoutFaults } from '../testing/layout-faults.js';
import { Random } from '../testing/random.js';
import { randomCall } from '../testing/random-edits.js';
import { layoutMap } from './map-layout.js';
import { approximateMetrics } from './measure.js';
import { createMeasure } from './text-wrap.js';
it('x', () => {
  const map = {"type":"journeymap","version":1,"id":"map","title":"Ждёт ответа","personas":[{"id":"personas-0","name":"Ждёт ответа"}],"stages":[{"id":"stages-0","name":"Ждёт ответа"},{"id":"stages-1","name":" "},{"id":"stages-2","name":" "}],"steps":[{"id":"steps-0","stage":"stages-0","name":" "},{"id":"steps-1","stage":"stages-0","name":"Ждёт ответа"}],"lanes":[{"id":"lanes-0","type":"device","name":" "}],"cards":[{"id":"cards-0","lane":"lanes-0","step":"steps-0"},{"id":"cards-1","lane":"lanes-0","step":"steps-0"}],"links":[{"id":"links-0","from":"cards-0","to":"cards-0","kind":"next"},{"id":"links-1","from":"cards-0","to":"cards-0","kind":"next"},{"id":"links-2","from":"cards-0","to":"cards-0","kind":"next"}],"evidence":[{"id":"evidence-0","kind":"quote"}],"cases":[],"comments":[{"id":"comments-0","target":"cards-0","author":"Ждёт ответа","text":" ","createdAt":"2025-01-31T23:59:59.5Z"}],"views":[{"id":"views-0","name":"Ждёт ответа"}]} as any;
  const live = MapDocument.fromMap(map); const random=new Random(1604047854); const author={name:'ann',letters:['a','Ж'],count:0};
  const layout = layoutMap(live.reader, laneKindsOf(laneKinds), createMeasure(approximateMetrics), createTranslate('en'));
  live.reader.onChange((c) => layout.update(c));
  for (let turn=0;turn<12;turn++) {
    if (random.chance(0.15)) live.undo(); else try { live.edit(verbatim('e'), (change) => { for (let count = 1 + random.below(3); count; count--) randomCall(change, random, author); }); } catch (e) { if (!(e instanceof EditError)) throw e; }
    const f = layoutFaults(layout);
    if (f.length) { console.log(f, JSON.stringify(live.reader.all('lanes')), JSON.stringify(live.reader.all('cards')), JSON.stringify(live.reader.all('steps')), JSON.stringify(layout.laneDrawing('lanes-0')), JSON.stringify(layout.steps.map(s=>layout.cellDrawing('lanes-0', s.step.id)))); break; }
  }
});
