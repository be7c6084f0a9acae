// Runs the scenarios in a real Chromium on the finished site in dist/. Firefox and WebKit: engines/run.mjs.
//   node tests/browser/run.mjs              all of them
//   node tests/browser/run.mjs zoek toets   those whose name holds one of these words
// HEADFUL=1 shows the browser, DIST=folder takes another site. The closing line is read by `cargo xtask test`.
import { launch } from "./harness/chromium.mjs";
import { load, playAll } from "./harness/play.mjs";
import { scenarios } from "./harness/scenario.mjs";
import { Visit } from "./harness/visit.mjs";

await load(new URL("./scenarios/", import.meta.url));
const words = process.argv.slice(2);
const chosen = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const browser = await launch();
const failed = await playAll(chosen, () => new Visit(browser));
await browser.close();
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
