// How long the collection takes to open, in Chromium: from the moment its bytes are in to "parsed and searchable".
// The page sets a mark at each: `beleidsspoor:bundle` and `beleidsspoor:ready`.
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./harness/chromium.mjs";
import { serve } from "./harness/server.mjs";
import { DIST } from "./harness/visit.mjs";

const LOADS = 10;
const PATIENCE = 30_000;
const PROCESSORS = [
  ["this computer", 1],
  ["four times slower, as a phone", 4],
];

const site = await serve(DIST);
const browser = await launch();
console.log(`Median of ${LOADS} loads, in milliseconds (least–most)\n`);
console.log("| processor | visit | bytes in → searchable | page asked for → searchable |");
console.log("|---|---|---:|---:|");
for (const [name, slowdown] of PROCESSORS) {
  print(name, "first, nothing cached", await firstVisits(slowdown));
  print(name, "again, in the same tab", await laterVisits(slowdown));
}
await browser.close();
await site.close();

function print(name, visit, loads) {
  console.log(`| ${name} | ${visit} | ${summary(loads.map(({ open }) => open))} | ${summary(loads.map(({ ready }) => ready))} |`);
}

/** Each in a browser that has never seen the page. */
async function firstVisits(slowdown) {
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await newPage(slowdown);
    await page.goto(site.url);
    loads.push(await measured(page));
    await page.context().close();
  }
  return loads;
}

/** One after the other, as for a reader who comes back: the browser still has the program as it compiled it. */
async function laterVisits(slowdown) {
  const page = await newPage(slowdown);
  await page.goto(site.url);
  await measured(page);
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.reload();
    loads.push(await measured(page));
  }
  await page.context().close();
  return loads;
}

async function newPage(slowdown) {
  const context = await browser.newContext({ locale: "nl-NL" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return page;
}

/** Asks until the page has measured itself; waiting inside the page would slow down what is measured. */
async function measured(page) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const times = await page.evaluate(() => {
      const [bundle, ready] = ["bundle", "ready"].map((name) => performance.getEntriesByName(`beleidsspoor:${name}`)[0]);
      return bundle && ready && { open: ready.startTime - bundle.startTime, ready: ready.startTime };
    });
    if (times) return times;
    await sleep(100);
  }
  throw new Error(`the page set no mark 'beleidsspoor:ready' within ${PATIENCE / 1000} s`);
}

function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.floor(middle - 0.5)] + sorted[Math.ceil(middle - 0.5)]) / 2;
  return `${median.toFixed(1)} (${sorted[0].toFixed(1)}–${sorted.at(-1).toFixed(1)})`;
}
