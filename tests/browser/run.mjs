// Runs the scenarios in a real Chromium on the finished site in dist/.
//   node tests/browser/run.mjs              all of them
//   node tests/browser/run.mjs zoek toets   those whose name holds one of these words
// HEADFUL=1 shows the browser, DIST=folder takes another site. The closing line is read by `cargo xtask test`.
import { readdir } from "node:fs/promises";
import { launch } from "./harness/chromium.mjs";
import { scenarios } from "./harness/scenario.mjs";
import { Visit } from "./harness/visit.mjs";

const FOLDER = new URL("./scenarios/", import.meta.url);

for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith(".mjs")).sort()) {
  await import(new URL(file, FOLDER));
}
const words = process.argv.slice(2);
const chosen = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const browser = await launch();
let failed = 0;
for (const one of chosen) {
  const start = performance.now();
  const reasons = await play(one);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${reasons.length === 0 ? "ok    " : "FAILED"} ${one.name} (${seconds} s)`);
  for (const reason of reasons) console.log(`       ${reason.replaceAll("\n", "\n       ")}`);
  if (reasons.length > 0) failed += 1;
}
await browser.close();
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Plays one scenario and gives the reasons why it failed, if it did. */
async function play({ name, play, seconds }) {
  const visit = new Visit(browser);
  const reasons = [];
  try {
    await withinTime(play(visit), seconds);
  } catch (error) {
    reasons.push(error.stack ?? String(error));
  }
  reasons.push(...visit.troubles);
  if (reasons.length > 0) await visit.screenshotAll(`failed-${name.replace(/[^\p{L}\d]+/gu, "-").slice(0, 60)}`);
  await visit.close();
  return reasons;
}

async function withinTime(work, seconds) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${seconds} s`)), seconds * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
