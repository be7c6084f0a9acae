// `cargo xtask bench search`: engines that run in the browser, measured beside this project in one Chromium run.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { SERVED, build } from "./lib/build.mjs";
import { blank, coldStarts, measure } from "./lib/measure.mjs";
import { readOptions } from "./lib/options.mjs";
import { PEERS } from "./lib/peers.mjs";
import { serve } from "../browser/harness/server.mjs";
import { tables } from "./lib/table.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const MORE_FLAGS = ["--disable-component-update", "--disable-sync", "--js-flags=--max-old-space-size=6000"];
/** Figures that `--json` writes; the rest is for the table. */
const WRITTEN = ["recall", "mrr", "median_ms", "p95_ms", "build_ms", "cold_ms", "sent_bytes", "heap_mb", "cold_built_ms", "open_shipped_ms", "kinds", "nonsense", "failed"];

let options;
try {
  options = readOptions(process.argv.slice(2));
} catch (reason) {
  console.error(`bench: ${reason.message}`);
  process.exit(2);
}
const { scales, only, relevance, json } = options;
const peers = PEERS.filter(({ name }) => !only.length || only.includes(name));
const judged = relevance && JSON.parse(readFileSync(relevance, "utf8"));
const say = (...words) => console.error(new Date().toISOString().slice(11, 19), ...words);

say("building");
await build(options, peers);
// Brotli, as a good host sends it; alone in its process, where clocks are finest; nothing kept from the engine before.
const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp", "Cache-Control": "no-store" };
const server = await serve(SERVED, { packed: true, headers });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: [...FLAGS, ...MORE_FLAGS] });
const bench = { server, browser };
bench.blank = await blank(bench);
const figures = {};
for (const scale of scales) {
  const able = peers.filter((peer) => scale <= (peer.most ?? Infinity));
  const starts = await coldStarts(bench, able, scale);
  for (const peer of able) {
    const name = peer.again ? `${peer.name} (again)` : peer.name;
    const measured = await measure(bench, peer, scale, starts, { ...options, judged }).catch((reason) => ({ failed: String(reason.message) }));
    (figures[name] ??= {})[scale] = measured;
    say(name, `${scale}×`, JSON.stringify(measured, (key, value) => (["missed", "kinds"].includes(key) ? undefined : value)));
    if (name === "beleidsspoor") for (const row of measured.missed ?? []) say("  ", row.recall.toFixed(2), row.rank.toFixed(2), row.cat, row.q);
  }
}
await browser.close();
await server.close();
const written = (measured) => Object.fromEntries(WRITTEN.filter((name) => measured[name] !== undefined).map((name) => [name, measured[name]]));
const whole = Object.entries(figures).map(([name, scales]) => [name, Object.fromEntries(Object.entries(scales).map(([scale, measured]) => [scale, written(measured)]))]);
if (json) writeFileSync(json, `${JSON.stringify(Object.fromEntries(whole), null, 1)}\n`);
console.log(tables(figures, scales));
process.exit(figures.beleidsspoor && Object.values(figures.beleidsspoor).some(({ failed }) => failed) ? 1 : 0);
