// Runs the scenarios of `scenarios/` beside this file in Firefox and in WebKit, on the finished site in dist/.
//   node tests/browser/engines/run.mjs                  all of them in both
//   node tests/browser/engines/run.mjs webkit kader     in one, those whose name holds one of the words
// DIST=folder takes another site, HEADFUL=1 shows Firefox. An engine that is not there is said so, and its scenarios count
// as skipped. The closing lines, one an engine, are read by `cargo xtask test`.
import { load, playAll } from "../harness/play.mjs";
import { scenarios } from "../harness/scenario.mjs";
import * as firefox from "./firefox.mjs";
import { selfMade, siteWith, temporaryFolder } from "./site.mjs";
import { Visit } from "./visit.mjs";
import * as webkit from "./webkit.mjs";

const ENGINES = { firefox, webkit };

await load(new URL("./scenarios/", import.meta.url));
const words = process.argv.slice(2);
const named = Object.keys(ENGINES).filter((name) => words.includes(name));
const wanted = words.filter((word) => !(word in ENGINES));
const chosen = scenarios.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

// What was started ends too when this program is stopped.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const folder = temporaryFolder();
const certificate = selfMade(folder);
for (const key of named.length > 0 ? named : Object.keys(ENGINES)) {
  if (!(await runIn(ENGINES[key]))) process.exitCode = 1;
}
process.exit();

/** Plays what was chosen in an engine. Gives whether all went well. */
async function runIn({ name, start }) {
  const engine = await start();
  if (engine.missing) {
    console.log(`${name} is not tried: ${engine.missing}`);
    console.log(`0 passed, 0 failed, ${chosen.length} skipped`);
    return true;
  }
  console.log(`In ${name} (${engine.version})`);
  const playable = chosen.filter(({ secure }) => certificate || !secure).map(listening);
  const skipped = chosen.length - playable.length;
  if (skipped > 0) console.log(`${skipped} scenarios over https are not tried: no OpenSSL that makes a certificate`);
  const whole = { ...engine, name, folder, certificate, site: siteWith(engine.heard) };
  const failed = await playAll(playable, () => new Visit(whole));
  await engine.close();
  console.log(`${playable.length - failed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0;
}

/** A scenario that also hears what pages have noted themselves, whether or not it went well, and may take its time. */
function listening(one) {
  const play = async (visit) => {
    try {
      await one.play(visit);
    } finally {
      await visit.listen();
    }
  };
  return { ...one, play, seconds: 3 * one.seconds };
}
