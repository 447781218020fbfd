// What the browser itself does while a page works: style, layout, paint and the rest, by CPU time of the main thread.

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink', 'cc', 'toplevel'];

/** Runs `work` and resolves to `[name, { own, count }]` for the events of the page's main thread, largest first. */
export async function traced(browser, page, work) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { traceConfig: { includedCategories: categories, excludedCategories: ['*'] } });
  await work();
  await page.page.evaluate(() => console.timeStamp('measured page'));
  const done = new Promise((complete) => session.once('Tracing.tracingComplete', complete));
  await session.send('Tracing.end');
  await done;
  const mark = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === 'measured page');
  return ownTimes(events.filter(({ pid, tid, ph }) => ph === 'X' && pid === mark?.pid && tid === mark?.tid));
}

/** Time of each event without those inside it. */
function ownTimes(events) {
  const sums = new Map();
  const open = [];
  for (const event of events.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    const time = (event.tdur ?? event.dur ?? 0) / 1000;
    while (open.length && open.at(-1).end <= event.ts) open.pop();
    const sum = sums.get(event.name) ?? { own: 0, count: 0 };
    sums.set(event.name, sum);
    sum.own += time;
    sum.count++;
    if (open.length) open.at(-1).sum.own -= time;
    open.push({ end: event.ts + (event.dur ?? 0), sum });
  }
  return [...sums].sort((a, b) => b[1].own - a[1].own);
}
