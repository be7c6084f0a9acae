// The program comes in two parts: the page starts with the first (src/bin/corpus/split, www/later.js).
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const LATER = /\/later-[^/]+\.wasm$/;

/** How often the page asked for the later part, and in which way. */
const asked = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\/later-[^/]+\.wasm$/.test(name))
      .map(({ initiatorType }) => initiatorType),
  );

for (const view of ["#/zoeken?q=mantelzorgers+indicatie", "#/documenten"]) {
  scenario(`${view} shows with the first part of the program alone`, async (visit) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await visit.page();
    await page.route(LATER, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto((await visit.site()) + view);
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (view.includes("q=")) await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
    release();
    await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
    assert.deepEqual(await asked(page), ["fetch"], "once, and never so that the page stands still");
  });
}

scenario("the first part is little more than half of the program", async () => {
  const size = (name) => statSync(join(DIST, readdirSync(DIST).find((file) => name.test(file)))).size;
  const [whole, first] = [size(/^explorer-.*_bg\.wasm$/), size(/^first-.*\.wasm$/)];
  assert.ok(first < 0.6 * whole, `${first} of ${whole} bytes`);
});

scenario("every view loads the later part once, and never so that the page stands still", async (visit) => {
  for (const view of ["#/tijdlijn", "#/vragen", "#/document/kst-31476-24?zoek=regio", "#/zoeken?q=/koploper.*/", "#/zoeken?q=koploper&weergave=regels"]) {
    const page = await visit.open(view);
    await page.locator("main").getByRole("link").first().waitFor();
    assert.deepEqual(await asked(page), ["fetch"], view);
  }
});

scenario("a later part that does not come leaves a message, and searching goes on", async (visit) => {
  const page = await visit.page({ tolerate: [/later-/, /ERR_FAILED/] });
  const refused = page.waitForEvent("requestfailed", (request) => LATER.test(request.url()));
  await page.route(LATER, (route) => route.abort());
  await page.goto(await visit.site());
  await refused;
  await page.getByRole("heading", { level: 1, name: /cliëntondersteuning/ }).waitFor();
  await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Dit onderdeel kon niet worden geladen" }).waitFor();
  await page.getByRole("alert").getByRole("button", { name: "Opnieuw laden" }).waitFor();
  await page.getByRole("searchbox").fill("mantelzorgers");
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  await page.unroute(LATER);
  await page.getByRole("link", { name: "Geld", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
});

scenario("what calls the later part too early gets it on the spot", async () => {
  // (module (import "first" "$t0" (table 1 funcref)) (elem (i32.const 0) 0)
  //   (func (param i32) (result i32) local.get 0 i32.const 1 i32.add))
  const program = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 2, 15, 1, 5, 102, 105, 114, 115, 116, 3, 36, 116, 48, 1, 112, 0, 1, 3, 2,
    1, 0, 9, 7, 1, 0, 65, 0, 11, 1, 0, 10, 9, 1, 7, 0, 32, 0, 65, 1, 106, 11,
  ];
  const sent = [];
  globalThis.XMLHttpRequest = class {
    open(...given) {
      sent.push(given);
    }
    overrideMimeType() {}
    send() {
      // As a browser gives bytes above 127 in that character set.
      this.responseText = String.fromCharCode(...program.map((byte) => (byte > 127 ? byte + 0xf700 : byte)));
    }
  };
  const { begin, withLater } = await import("../../../www/later.js");
  const { later } = withLater({});
  const table = new WebAssembly.Table({ element: "anyfunc", initial: 1 });
  const here = new WebAssembly.Global({ value: "i32", mutable: true }, 0);
  begin({ $t0: table, $functions: table, $here: here });
  later.bring();
  assert.equal(table.get(0)(41), 42, "its function is where the first part looks for it");
  assert.equal(here.value, 1, "so that it asks no more");
  assert.equal(sent.length, 1);
  assert.match(String(sent[0][1]), /later\.wasm$/);
  assert.equal(sent[0][2], false, "at once");
});

const REST = /\/rest-[^/]+\.wasm$/;
const EMPTY_PAGE = '<!DOCTYPE html><title>leeg</title><link rel="icon" href="data:,">';

/** A page of another maker, which imports the JavaScript interface, and how it asked for the rest of the program. */
async function guest(visit) {
  const page = await visit.page();
  await page.goto(`${await visit.site({ pages: { "leeg.html": EMPTY_PAGE } })}leeg.html`);
  const asked = () =>
    page.evaluate(() => {
      const loaded = performance.getEntriesByType("resource").filter(({ name }) => /\/rest-[^/]+\.wasm$/.test(name));
      return loaded.map(({ initiatorType }) => initiatorType);
    });
  return { page, asked };
}

scenario("the JavaScript interface opens and searches texts with its first part alone", async (visit) => {
  const { page, asked } = await guest(visit);
  await page.route(REST, (route) => route.abort());
  const found = await page.evaluate(async () => {
    const { default: init, open } = await import("./beleidsspoor.js");
    await init();
    const text = { a: "De mantelzorger krijgt hulp.", b: "Een teken \0 dat teksten deelt, deelt deze niet." };
    const explorer = await open({ documents: Object.keys(text).map((name) => ({ name, text: text[name], format: "plain" })) });
    const found = (query) => explorer.search(query, { limit: 10 }).hits.map(({ document }) => document);
    return [found("mantelzorgers"), found("teksten delen"), explorer.suggest("mantelz").length > 0];
  });
  assert.deepEqual(found, [["a"], ["b"], true]);
  assert.deepEqual((await asked()).filter((way) => way !== "fetch"), [], "nothing stood still");
});

scenario("who opens the collection has the whole program, loaded once", async (visit) => {
  const { page, asked } = await guest(visit);
  const dates = await page.evaluate(async () => {
    const { default: init, open } = await import("./beleidsspoor.js");
    await init();
    const explorer = await open();
    return explorer.documents().map(({ id }) => explorer.document(id).facts.dates.length);
  });
  assert.ok(dates.every((count) => count > 0), String(dates));
  assert.deepEqual(await asked(), ["fetch"]);
});

scenario("texts of a format wait for the parsers, and never so that the page stands still", async (visit) => {
  const { page, asked } = await guest(visit);
  const text = readFileSync(new URL("../../../corpus/kst-31476-24.txt", import.meta.url), "utf8");
  const citation = await page.evaluate(async (text) => {
    const { default: init, open } = await import("./beleidsspoor.js");
    await init();
    const explorer = await open({ documents: [{ name: "a", text }] });
    return explorer.documents()[0].citation;
  }, text);
  assert.match(citation, /31476, nr\. 24/);
  assert.deepEqual(await asked(), ["fetch"]);
});

scenario("a call that needs the rest before it is here gets it, and a page mounted so early shows", async (visit) => {
  const { page, asked } = await guest(visit);
  const amount = await page.evaluate(async () => {
    const { default: init, parse } = await import("./beleidsspoor.js");
    await init();
    return parse("a", "Het kabinet stelt 3 miljoen euro beschikbaar.").facts.amounts[0].eur;
  });
  assert.equal(amount, 3_000_000);
  assert.ok((await asked()).includes("xmlhttprequest"));
  const other = await guest(visit);
  await other.page.evaluate(async () => {
    const { default: init, mount } = await import("./beleidsspoor.js");
    await init();
    mount(document.body, { documents: [{ name: "a", text: "Het kabinet stelt 3 miljoen euro beschikbaar." }] });
  });
  await other.page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await other.asked(), ["fetch"], "a page never stands still for it");
  const again = await other.page.evaluate(async () => {
    const { mount } = await import("./beleidsspoor.js");
    const more = document.body.appendChild(document.createElement("div"));
    try {
      mount(more, {});
    } catch ({ code, message }) {
      return `${code}: ${message}`;
    }
  });
  assert.match(again, /^usage: the page is mounted already/);
  assert.equal(await other.page.locator("#inhoud").count(), 1);
});

scenario("a page that forbids standing still gets the whole program at once", async (visit) => {
  const { page, asked } = await guest(visit);
  const headers = { "content-type": "text/html", "permissions-policy": "sync-xhr=()" };
  await page.route(/leeg\.html$/, (route) => route.fulfill({ headers, body: EMPTY_PAGE }));
  await page.reload();
  const amount = await page.evaluate(async () => {
    const { default: init, parse } = await import("./beleidsspoor.js");
    await init();
    return parse("a", "Het kabinet stelt 3 miljoen euro beschikbaar.").facts.amounts[0].eur;
  });
  assert.equal(amount, 3_000_000);
  assert.deepEqual(await asked(), []);
});
