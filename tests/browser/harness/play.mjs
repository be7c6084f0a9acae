// Plays scenarios, one after the other, and says how each went.
import { readdir } from "node:fs/promises";

/** Loads every file of a folder, each of which adds its scenarios. */
export async function load(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".mjs"));
  for (const file of files.sort()) await import(new URL(file, folder));
}

/**
 * Plays scenarios, each with a visit of its own. Gives how many failed. One that fails is played a second time, with more
 * time, and what went wrong is said: a machine may do other things meanwhile, and what fails twice is broken.
 */
export async function playAll(scenarios, newVisit) {
  let failed = 0;
  for (const one of scenarios) {
    const start = performance.now();
    let reasons = await play(one, newVisit);
    if (reasons.length > 0) {
      console.log(`again  ${one.name}`);
      tell(reasons);
      reasons = await play({ ...one, seconds: 2 * one.seconds }, newVisit);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${reasons.length === 0 ? "ok    " : "FAILED"} ${one.name} (${seconds} s)`);
    tell(reasons);
    if (reasons.length > 0) failed += 1;
  }
  return failed;
}

function tell(reasons) {
  for (const reason of reasons) console.log(`       ${reason.replaceAll("\n", "\n       ")}`);
}

/** Plays one scenario and gives the reasons why it failed, if it did. */
async function play({ name, play, seconds }, newVisit) {
  const visit = newVisit();
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
