// How fast the search page follows typing, in Chromium, on the real collection: words typed letter by letter with a real
// keyboard. Two times for each key: from the first handler of the `input` event until the page is changed for the last
// time and its layout has been forced; and Event Timing, from the key until the next frame is shown.
//   cargo xtask bench keystroke
import { launch } from "./harness/chromium.mjs";
import { serve } from "./harness/server.mjs";
import { DIST } from "./harness/visit.mjs";

const WORDS = ["clientondersteuning", "mantelzorgers", "koplopergemeenten", "de eigen bijdrage", "abonementstarief", "zorgkantoor wachtlijst"];
const ROUNDS = 3;
/** What Event Timing does not report took less than this. */
const LEAST = 16;

const site = await serve(DIST);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${site.url}#/zoeken`);
const box = page.locator("#zoekveld");
await box.waitFor();
await page.waitForTimeout(1000);
await page.evaluate(install);
const [keys, cold] = [[], []];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const words of WORDS) {
    await box.fill("");
    await page.evaluate(() => window.bench.quiet());
    for (const letter of words) {
      await page.keyboard.press(letter === " " ? "Space" : letter);
      const time = await page.evaluate(() => window.bench.settled());
      (round === 0 ? cold : keys).push(time);
    }
  }
}
report(`typing for the first time, changed and laid out (${cold.length} keys)`, cold, 8);
report(`typing again, changed and laid out (${keys.length} keys)`, keys, 8);
const events = await page.evaluate(() => window.bench.events());
const count = cold.length + keys.length;
report(`Event Timing of those keys (${events.length} of ${count} above ${LEAST} ms)`, [...Array(Math.max(0, count - events.length)).fill(LEAST), ...events], 32);
await browser.close();
await site.close();

function report(name, times, bar) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (bar: p95 ≤ ${bar.toFixed(1)} ms)`);
}

/** Puts the stop-watch into the page. */
function install() {
  let [start, last] = [0, 0];
  const lay = () => {
    void document.body.offsetHeight;
    last = performance.now();
  };
  const seen = new Map();
  window.addEventListener("input", () => (start = last = performance.now()), { capture: true });
  // Layout is forced at each change, so that the last one ends the time.
  new MutationObserver(lay).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    // One key is several events; the slowest of them is what one feels.
    for (const { interactionId, name, duration } of list.getEntries()) {
      if (interactionId && name.startsWith("key")) seen.set(interactionId, Math.max(seen.get(interactionId) ?? 0, duration));
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.bench = {
    quiet: async () => {
      await frame();
      await frame();
    },
    async settled() {
      await frame();
      await frame();
      return last - start;
    },
    events: () => [...seen.values()],
  };
}
