// One engine at one scale: cold start, time to build, bytes sent, memory, time a query, and what it finds.
import { QUERIES } from "./queries.mjs";

/** How often a cold start is measured. */
const LOADS = { 1: 21, 10: 3 };
/** Milliseconds that the queries of one engine may take in all. */
const MOST = { 1: 30_000, 10: 15_000 };
const PATIENCE = 150_000;
const HITS = 10;

const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];

/** Opens the engine in a browser that has never seen it. */
async function load(bench, peer, scale, mode, workers = "yes") {
  const context = await bench.browser.newContext();
  const page = await context.newPage();
  bench.server.sent.length = 0;
  const address = `${bench.server.url}page.html?peer=${peer.name}&scale=${scale}&mode=${mode}&workers=${workers}`;
  // Asking the page whether it is ready would put 300 KB of script into it, in the middle of what is measured.
  const measured = page.waitForEvent("console", { predicate: (message) => message.text() === "measured", timeout: PATIENCE });
  await Promise.all([measured, page.goto(address)]);
  const { failed, times } = await page.evaluate(() => ({ failed: window.bench.failed, times: window.bench.times }));
  if (failed) {
    await context.close();
    throw new Error(failed.split("\n")[0]);
  }
  return { page, times, bytes: bench.server.sent.reduce((sum, { bytes }) => sum + bytes, 0), close: () => context.close() };
}

const modeOf = (peer) => (peer.prebuilt ? "prebuilt" : "build");

/** A large collection comes with its index: that is the cold start that counts. What building costs stays beside it. */
const isShipped = (peer, scale) => peer.shipped && scale > 1;

/**
 * Cold starts of all engines, as functions of engine and mode that give the medians or throw why it failed. The engines
 * take turns, because a machine is faster at one moment than at another, and what counts is the one beside the other.
 */
export async function coldStarts(bench, peers, scale) {
  const starts = peers.flatMap((peer) => [modeOf(peer), ...(isShipped(peer, scale) ? ["shipped"] : [])].map((mode) => ({ peer, mode, times: [] })));
  for (let round = 0; round < (LOADS[scale] ?? 1); round++) {
    for (const start of starts) {
      if (start.failed) continue;
      try {
        const loaded = await load(bench, start.peer, scale, start.mode);
        start.times.push(loaded.times);
        await loaded.close();
      } catch (reason) {
        start.failed = reason;
      }
    }
  }
  return (peer, mode) => {
    const { times, failed } = starts.find((start) => start.peer === peer && start.mode === mode);
    if (failed) throw failed;
    return { build: median(times.map(({ build }) => build)), cold: median(times.map(({ cold }) => cold)) };
  };
}

/** Bytes that a page holds after garbage was collected. */
async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  for (let at = 0; at < 2; at++) await session.send("HeapProfiler.collectGarbage");
  const usage = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { heap: usage.usedSize, buffers: usage.backingStorageSize ?? 0 };
}

async function memory(bench, peer, scale, page) {
  const of = async (page) => {
    const { heap, buffers } = await held(page);
    return heap - bench.blank.heap + buffers + (await page.evaluate(() => window.bench.memory()));
  };
  if (!peer.prebuilt) return of(page);
  const whole = await load(bench, peer, scale, "prebuilt", "no");
  await whole.page.evaluate((queries) => window.bench.found(queries, 10), QUERIES);
  const bytes = await of(whole.page);
  await whole.close();
  return bytes;
}

/** Recall among the first ten and the mean of one over the place of the first right hit, over queries with right hits. */
function relevance(judged, found) {
  const rows = judged.map(({ cat, q, rel }, at) => {
    const right = found[at].filter((id) => rel.includes(id)).length;
    const first = found[at].findIndex((id) => rel.includes(id));
    return { cat, q, wanted: rel.length, returned: found[at].length, recall: right / Math.min(HITS, rel.length), rank: first < 0 ? 0 : 1 / (first + 1) };
  });
  const mean = (rows, name) => rows.reduce((sum, row) => sum + row[name], 0) / Math.max(1, rows.length);
  const asked = rows.filter((row) => row.wanted > 0);
  const kinds = [...new Set(asked.map((row) => row.cat))].map((cat) => [cat, mean(asked.filter((row) => row.cat === cat), "recall")]);
  const nonsense = rows.filter((row) => row.wanted === 0 && row.returned > 0).map((row) => row.q);
  return { recall: mean(asked, "recall"), mrr: mean(asked, "rank"), kinds: Object.fromEntries(kinds), nonsense, missed: asked.filter((row) => row.recall < 1 || row.rank < 1) };
}

export async function blank(bench) {
  const context = await bench.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${bench.server.url}blank.html`);
  const usage = await held(page);
  await context.close();
  return usage;
}

export async function measure(bench, peer, scale, starts, { rounds, judged }) {
  const { build, cold } = starts(peer, modeOf(peer));
  const last = await load(bench, peer, scale, modeOf(peer));
  const figures = { build_ms: build, cold_ms: cold, sent_bytes: last.bytes };
  figures.heap_mb = (await memory(bench, peer, scale, last.page)) / 1e6;
  const ask = [QUERIES, rounds, MOST[scale] ?? 20_000];
  const { median: middle, p95 } = await last.page.evaluate((given) => window.bench.latency(...given), ask);
  Object.assign(figures, { median_ms: middle, p95_ms: p95 });
  if (judged && scale === 1) {
    const found = await last.page.evaluate(([queries, limit]) => window.bench.found(queries, limit), [judged.map(({ q }) => q), HITS]);
    Object.assign(figures, relevance(judged, found));
  }
  await last.close();
  if (isShipped(peer, scale)) {
    const shipped = starts(peer, "shipped");
    const opened = await load(bench, peer, scale, "shipped");
    await opened.close();
    Object.assign(figures, { cold_built_ms: cold, sent_built_bytes: figures.sent_bytes, cold_ms: shipped.cold, sent_bytes: opened.bytes, open_shipped_ms: shipped.build });
  }
  return figures;
}
