// Text of others is never code: attack strings go through every field, address, message and note of the page.
import assert from "node:assert/strict";
import { menu } from "../harness/views.mjs";
import { scenario } from "../harness/scenario.mjs";

const CODE = "globalThis.broken=1";
/** What text wants to break out of, and how code is called there. */
const OUT = ["", "\"", "'", "`", ">", "\">", "'>", "-->", "</script>", "</textarea>", "</title>", "</style>", "]]>", "\u2028", "\u0000", "${", "{{", "%3E", "&gt;", "\\u003e"];
const CALLS = [`<script>${CODE}</script>`, `<img src=x onerror=${CODE}>`, `<svg/onload=${CODE}>`, `<iframe srcdoc="<script>parent.broken=1</script>">`,
  `javascript:${CODE}`, ` onfocus=${CODE} autofocus tabindex=1 `, `<a href="javascript:${CODE}" id=pagina>x</a>`, `<base href="https://elders.example/">`,
  `<style>*{background:url(https://elders.example/x)}</style>`, `<meta http-equiv=refresh content="0;url=https://elders.example/">`];
/** 200 of them; with a word in front so that a search has something to find. */
const STRINGS = OUT.flatMap((out, at) => CALLS.map((call, number) => `${(at + number) % 2 ? "zorg " : ""}${out}${call}`));
/** Milliseconds after which a page hangs, on a computer that does other things too. What hung, hung for a minute. */
const HANGS = 4000;

/** Nothing was run, nothing was put into the page, and nothing was asked of others (which fails the scenario by itself). */
async function unharmed(page, what) {
  const found = await page.evaluate(() => [
    globalThis.broken,
    document.querySelector("main :is(script, style, base, meta, iframe[srcdoc], [onerror], [onload], [onfocus], [href^='javascript:'], [src='x'])")?.outerHTML,
  ]);
  assert.deepEqual(found.map((one) => one ?? null), [null, null], what);
  assert.equal(await page.locator(".gestopt").count(), 0, what);
}

scenario("no attack in a search, a quotation or a note runs or hangs", async (visit) => {
  const page = await visit.open("#/zoeken");
  const slow = await page.evaluate(async ([strings, limit]) => {
    const field = document.querySelector("#zoekveld");
    const slow = [];
    for (const text of strings) {
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      if (performance.now() - start > limit) slow.push(text);
    }
    return slow;
  }, [STRINGS, HANGS]);
  assert.deepEqual(slow, []);
  await unharmed(page, "searching");
  await page.goto(page.url().replace(/#.*/, "#/citaat"));
  for (const text of STRINGS.filter((_, at) => at % 10 === 0)) {
    await page.evaluate((text) => (location.hash = `#/citaat?citaat=${encodeURIComponent(text)}`), text);
  }
  await page.locator("#citaat").fill(STRINGS.join("\n").slice(0, 9000));
  await page.locator("main form button, main button").first().click();
  await unharmed(page, "a quotation");
}, { seconds: 120 });

scenario("no attack in an address runs or hangs", async (visit) => {
  const page = await visit.open("#/documenten");
  const views = await menu(page);
  const names = ["q", "in", "jaar", "fractie", "thema", "van", "document", "niveau", "passage", "tot", "weergave", "zoek"];
  const slow = await page.evaluate(async ([views, names, strings, limit]) => {
    const slow = [];
    // What is found at the first visit of a view is found before.
    for (const view of views) {
      location.hash = view;
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (const [at, text] of strings.entries()) {
      const words = encodeURIComponent(text);
      const view = views[at % views.length];
      const name = names[at % names.length];
      for (const hash of [`${view}?${name}=${words}`, `#/${words}`, `#/document/${words}?zoek=${words}`, `#/inbedden/${words}`, `#${text}`]) {
        const start = performance.now();
        location.hash = hash;
        await new Promise((resolve) => setTimeout(resolve));
        if (performance.now() - start > limit) slow.push(hash);
      }
    }
    return slow;
  }, [views, names, STRINGS.filter((_, at) => at % 3 === 0), HANGS]);
  assert.deepEqual(slow, []);
  await unharmed(page, "addresses");
  await page.evaluate(() => (location.hash = "#/documenten"));
  await page.getByRole("heading", { level: 1, name: "Documenten" }).waitFor();
}, { seconds: 180 });

scenario("no attack in a message runs, and none that is not ours is heard", async (visit) => {
  for (const address of ["#/documenten", "embed.html#/inbedden/documenten"]) {
    const page = await visit.open(address);
    await page.evaluate(async (strings) => {
      for (const text of strings) {
        for (const data of [text, { type: text, sentinel: "amp", height: text }, { sentinel: "amp", type: "embed-size", height: 1e9 }, [text], null]) postMessage(data, "*");
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, STRINGS);
    await unharmed(page, address);
  }
});
