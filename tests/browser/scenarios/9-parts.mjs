// The page starts with a program of its own for start and search (src/bin/first.rs); the whole one follows and takes its
// place (www/start.js, www/wait.js). Other people's sites search with a third (www/search.js).
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const WHOLE = /\/explorer-[^/]+_bg\.wasm$/;
const FIRST = /\/first-[^/]+\.wasm$/;

/** How often the page asked for files with such a name. */
const asked = (page, name) =>
  page.evaluate((name) => performance.getEntriesByType("resource").filter((entry) => new RegExp(name).test(entry.name)).length, name.source);

/** A page at an address, where the whole program waits until it is let go. */
async function withFirst(visit, address) {
  const page = await visit.page();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(WHOLE, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto((await visit.site()) + address);
  return { page, release };
}

/** Waits until the whole program shows the page in the first one's place. */
async function takenOver(page, release) {
  await page.evaluate(() => document.getElementById("pagina").setAttribute("data-eerste", ""));
  release();
  await page.locator("#pagina:not([data-eerste]) h1").waitFor();
  await page.locator("#vooraf").waitFor({ state: "detached" });
}

for (const view of ["#/zoeken?q=mantelzorgers+indicatie", "#/documenten"]) {
  scenario(`${view} shows with what is loaded first`, async (visit) => {
    const { page, release } = await withFirst(visit, view);
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (view.includes("q=")) await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
    const before = await page.locator("main").getByRole("link").allInnerTexts();
    await takenOver(page, release);
    const after = await page.locator("main").getByRole("link").allInnerTexts();
    assert.ok(before.length > 0 && before.every((text) => after.includes(text)), "the whole program shows the same");
    await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
    assert.equal(await asked(page, WHOLE), 1, "once");
  });
}

scenario("what is loaded first is less than half of the program", async () => {
  const size = (name) => statSync(join(DIST, readdirSync(DIST).find((file) => name.test(`/${file}`)))).size;
  const [whole, first] = [size(WHOLE), size(FIRST)];
  assert.ok(first < 0.5 * whole, `${first} of ${whole} bytes`);
});

scenario("who comes for a view that needs all of the program loads that alone, and once", async (visit) => {
  for (const view of ["#/tijdlijn", "#/vragen", "#/document/kst-31476-24?zoek=regio"]) {
    const page = await visit.open(view);
    await page.locator("main").getByRole("link").first().waitFor();
    assert.deepEqual([await asked(page, WHOLE), await asked(page, FIRST)], [1, 0], view);
  }
});

scenario("a search that needs all of the program waits for it", async (visit) => {
  for (const view of ["#/zoeken?q=/koploper.*/", "#/zoeken?q=koploper&weergave=regels"]) {
    const { page, release } = await withFirst(visit, view);
    await page.getByText(/word(t|en) geladen/).filter({ visible: true }).first().waitFor();
    assert.equal(await page.getByRole("list", { name: "Zoekresultaten" }).count(), 0, view);
    release();
    await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  }
});

scenario("a reader who types while the whole program comes types on", async (visit) => {
  const { page, release } = await withFirst(visit, "#/");
  await page.getByRole("searchbox").click();
  await page.keyboard.type("mantelz");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  await page.keyboard.press("ArrowLeft");
  await takenOver(page, release);
  await page.keyboard.type("X");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("End");
  await page.keyboard.type("orgers");
  await page.waitForFunction(() => location.hash === "#/zoeken?q=mantelzorgers");
  assert.equal(await page.getByRole("searchbox").inputValue(), "mantelzorgers");
  assert.equal(await page.getByRole("searchbox").count(), 1);
  // What the first program listened to is gone with it: one step back leads to where the reader began.
  await page.goBack();
  await page.waitForFunction(() => location.hash.length < 3);
  await page.getByRole("heading", { level: 1, name: /cliëntondersteuning/ }).waitFor();
});

scenario("a reader who has scrolled stays where they are", async (visit) => {
  const { page, release } = await withFirst(visit, "#/zoeken?q=gemeenten");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  await page.evaluate(() => scrollTo(0, 600));
  const place = () => page.evaluate(() => document.querySelector(".hit__link").getBoundingClientRect().top);
  const before = await place();
  await takenOver(page, release);
  assert.ok(Math.abs((await place()) - before) <= 2, `${before}, then ${await place()}`);
});

scenario("a whole program that does not come leaves a message, and searching goes on", async (visit) => {
  const page = await visit.page({ tolerate: [/explorer-/, /ERR_FAILED/] });
  const refused = page.waitForEvent("requestfailed", (request) => WHOLE.test(request.url()));
  await page.route(WHOLE, (route) => route.abort());
  await page.goto(await visit.site());
  await refused;
  await page.getByRole("heading", { level: 1, name: /cliëntondersteuning/ }).waitFor();
  await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Dit onderdeel kon niet worden geladen" }).waitFor();
  await page.getByRole("alert").getByRole("button", { name: "Opnieuw laden" }).waitFor();
  await page.getByRole("searchbox").fill("mantelzorgers");
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  await page.unroute(WHOLE);
  await page.getByRole("link", { name: "Geld", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
});

const EMPTY_PAGE = '<!DOCTYPE html><title>leeg</title><link rel="icon" href="data:,">';

scenario("another site searches its own texts with search.js, and loads nothing else of us", async (visit) => {
  const page = await visit.page({ tolerate: [/nergens/, /404/] });
  await page.goto(`${await visit.site({ pages: { "leeg.html": EMPTY_PAGE } })}leeg.html`);
  const found = await page.evaluate(async () => {
    const { open } = await import("./search.js");
    const text = { a: "De mantelzorger krijgt hulp.", b: "Een teken \0 dat teksten deelt, deelt deze niet.\n\nDe pont vaart\nniet meer." };
    const finder = await open({ documents: Object.keys(text).map((name) => ({ name, text: text[name] })) });
    const found = (query) => finder.search(query, { limit: 10 }).hits.map(({ document }) => document);
    const snippet = finder.search("vaart niet").hits[0].snippet.map(({ text }) => text).join("");
    const refused = async (options) => open(options).then(() => "", ({ code }) => code);
    const codes = [await refused(), await refused({ index: new Uint8Array(9) }), await refused({ index: "nergens.bin" }), await refused({ documents: [{ name: "a" }] })];
    let usage;
    try {
      finder.search(7);
    } catch ({ code }) {
      usage = code;
    }
    return [found("mantelzorgers"), found("teksten delen"), found("/p[o]nt/"), snippet, finder.suggest("mantelz").length > 0, codes, usage];
  });
  assert.deepEqual(found, [["a"], ["b"], ["b"], "De pont vaart niet meer.", true, ["usage", "bundle", "io", "usage"], "usage"]);
  const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop()));
  assert.deepEqual(files.filter((name) => /\.(js|wasm|bin)$/.test(name)).map((name) => name.replace(/-\w+\./, "-.")).sort(), ["nergens.bin", "search-.wasm", "search.js"]);
});

scenario("search.js runs in Node.js", async () => {
  const { open } = await import(pathToFileURL(join(DIST, "search.js")));
  const text = readFileSync(new URL("../../../corpus/kst-31476-24.txt", import.meta.url), "utf8");
  const finder = await open({ documents: [{ name: "stuk", text }] });
  assert.ok(finder.search("mantelzorgers").total > 0);
});

scenario("another site mounts the page once, in an element of its own", async (visit) => {
  const page = await visit.page();
  await page.goto(`${await visit.site({ pages: { "leeg.html": EMPTY_PAGE } })}leeg.html`);
  await page.evaluate(async () => {
    const { default: init, mount } = await import("./beleidsspoor.js");
    await init();
    mount(document.body, { documents: [{ name: "a", text: "Het kabinet stelt 3 miljoen euro beschikbaar." }] });
  });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const again = await page.evaluate(async () => {
    const { mount } = await import("./beleidsspoor.js");
    const more = document.body.appendChild(document.createElement("div"));
    try {
      mount(more, {});
    } catch ({ code, message }) {
      return `${code}: ${message}`;
    }
  });
  assert.match(again, /^usage: the page is mounted already/);
  assert.equal(await page.locator("#inhoud").count(), 1);
});
