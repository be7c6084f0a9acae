// How fast the timeline answers, in Chromium: choices on the real collection, and a first draw with 5,000
// synthetic happenings. Every time runs until the page is changed and its layout has been forced.
//   cargo xtask bench timeline
import { readdirSync } from "node:fs";
import { launch } from "./harness/chromium.mjs";
import { serve } from "./harness/server.mjs";
import { DIST } from "./harness/visit.mjs";

const CHANGES = 120;
const DRAWS = 15;
const EVENTS = 5000;
const DOCUMENTS = 5;

const styles = readdirSync(DIST).filter((name) => name.endsWith(".css"));
const EMPTY_PAGE = `<!DOCTYPE html><html lang="nl"><title>bank</title><link rel="icon" href="data:,">
${styles.map((name) => `<link rel="stylesheet" href="./${name}">`).join("")}<div id="pagina"></div>`;

const site = await serve(DIST, { pages: { "bank.html": EMPTY_PAGE } });
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

await page.goto(`${site.url}#/tijdlijn`);
await page.locator(".moment").first().waitFor();
await page.evaluate(install);
reports("a choice in the real collection", await choices(CHANGES));

await page.goto(`${site.url}bank.html#/over`);
await page.evaluate(async ([module, documents]) => {
  const { default: init, mount } = await import(module);
  await init();
  mount(document.getElementById("pagina"), { documents });
}, [`./beleidsspoor.js`, synthetic()]);
await page.locator("#pagina h1").waitFor({ timeout: 60_000 });
await page.evaluate(install);
await page.evaluate(() => window.bench.visit("#/toezeggingen")); // finds all facts
const first = await page.evaluate(() => window.bench.visit("#/tijdlijn?niveau=alles"));
console.log(`first visit with ${EVENTS} happenings, timeline put together, drawn and laid out: ${first.toFixed(1)} ms`);
const draws = [];
for (let draw = 0; draw < DRAWS; draw += 1) {
  await page.evaluate(() => window.bench.visit("#/over"));
  draws.push(await page.evaluate(() => window.bench.visit("#/tijdlijn?niveau=alles")));
}
const total = await page.locator("main [role=status]").first().innerText();
report(`draw with ${EVENTS} happenings (${total})`, draws, 100);
reports("the same, a choice", await choices(CHANGES / 2));
await browser.close();
await site.close();

/** Makes choices one after the other: times until the list is changed, until all is, and the processor's own for all. */
async function choices(times) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const parts = metrics.filter(({ name }) => ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].includes(name));
    return 1000 * parts.reduce((sum, { value }) => sum + value, 0);
  };
  const found = { list: [], all: [], processor: [] };
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(() => window.bench.quiet());
    const before = await busy();
    const { list, all } = await page.evaluate((time) => window.bench.choice(time), time);
    found.processor.push((await busy()) - before);
    found.list.push(list);
    found.all.push(all);
  }
  await session.detach();
  return found;
}

function reports(name, { list, all, processor }) {
  report(`${name}: list changed and laid out (${list.length} changes)`, list, 8);
  report(`${name}: the drawing too`, all, 1000 / 60);
  // A clock also counts what others do on the machine meanwhile; this does not.
  report(`${name}: the drawing too, time of the processor`, processor, 1000 / 60);
}

/** Documents with happenings over ten years, each told in words of its own, so that none is taken for another. */
function synthetic() {
  let seed = 1;
  const word = () => {
    const letters = Array.from({ length: 9 }, () => "abdegiklmnoprstuvz"[(seed = (seed * 48271) % 2147483647) % 18]);
    return letters.join("");
  };
  const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
  return Array.from({ length: DOCUMENTS }, (_, document) => {
    const lines = Array.from({ length: EVENTS / DOCUMENTS }, (_, line) => {
      const number = line * DOCUMENTS + document;
      const date = new Date(Date.UTC(2014, 0, 1 + Math.floor(number * 0.7)));
      const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
      return `Op ${day} ging het in ${word()} over ${word()} en ${word()}.`;
    });
    return { name: `stuk-${document}.txt`, text: lines.join("\n\n") };
  });
}

function report(name, times, bar) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (bar: p95 ≤ ${bar.toFixed(1)} ms)`);
}

/** Puts the stop-watch into the page. */
function install() {
  const committed = () =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      // A choice that leaves everything as it was changes nothing: then the next task ends the wait.
      setTimeout(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.getElementById("pagina"), { childList: true, subtree: true, characterData: true, attributes: true });
    });
  const timed = async (act) => {
    const start = performance.now();
    const done = committed();
    act();
    await done;
    document.body.getBoundingClientRect();
    void document.body.offsetHeight;
    return performance.now() - start;
  };
  const quiet = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const bench = {
    async visit(hash) {
      await quiet();
      return timed(() => {
        history.replaceState(history.state, "", hash);
        window.dispatchEvent(new Event("beleidsspoor:replaced"));
      });
    },
    quiet,
    async choice(time) {
      const field = document.getElementById("tijdlijn-woorden");
      const typed = ["c", "cl", "cli", "clie", "clien", "client", "clien", "cli", "c", ""];
      const levels = () => [...document.querySelectorAll("input[name=niveau]")];
      const acts = [
        ...typed.map((words) => () => {
          field.value = words;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }),
        ...[2, 1, 0, 1, 2, 0].map((level) => () => levels()[level].click()),
        ...[1, 3, 2, 0].map((lane) => () => {
          const select = document.getElementById("tijdlijn-document");
          select.selectedIndex = Math.min(lane, select.options.length - 1);
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }),
        ...["2018-01-01", "2016-12-31", ""].map((day) => () => {
          const known = document.getElementById("tijdlijn-bekend");
          known.value = day;
          known.dispatchEvent(new Event("change", { bubbles: true }));
        }),
      ];
      await quiet();
      const start = performance.now();
      const list = await timed(acts[time % acts.length]);
      // What follows takes its turn before this one.
      await new Promise((resolve) => setTimeout(resolve));
      void document.body.offsetHeight;
      return { list, all: performance.now() - start };
    },
  };
  window.bench = bench;
}
