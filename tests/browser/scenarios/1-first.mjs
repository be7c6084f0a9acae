// What stands in the page before the program does (src/bin/corpus/shown.rs, www/wait.js): the start view, the title of any
// other view, and pages that need no program at all. What a reader begins there goes on when the program comes.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";

const PROGRAM = /\/(first-[^/]+|explorer-[^/]+_bg)\.wasm$/;

/** A page whose program waits for a word. */
async function held(visit, view = "", options = {}) {
  let release;
  const word = new Promise((resolve) => (release = resolve));
  const page = await visit.page(options);
  await page.route(PROGRAM, async (route) => {
    await word;
    await route.continue();
  });
  await page.goto((await visit.site()) + view);
  return { page, release };
}

const early = (page) => page.locator("#vooraf");
const main = (page) => page.locator("main:visible");

scenario("the start is there before the program, and stays as it was when that comes", async (visit) => {
  const { page, release } = await held(visit);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).waitFor();
  assert.deepEqual(await visit.axe(page), []);
  const look = () =>
    page.evaluate(() => {
      const main = [...document.querySelectorAll("main")].find((main) => main.checkVisibility());
      const { top, height, width } = main.getBoundingClientRect();
      return { words: main.innerText, top, height, width };
    });
  const before = await look();
  assert.ok(before.words.length > 1000);
  release();
  await early(page).waitFor({ state: "detached" });
  assert.deepEqual(await look(), before);
});

scenario("nothing moves while the program comes", async (visit) => {
  const page = await visit.page();
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.moved += value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(await visit.site());
  await early(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => globalThis.moved), 0);
});

scenario("another view has its title at once", async (visit) => {
  for (const [view, title] of [["#/tijdlijn", "Tijdlijn"], ["#/zoeken?q=mee", "Zoeken"], ["#/document/kst-31476-24?passage=3147", /^Vragen en antwoorden over/], ["#/selectie", /^Mijn selectie/], ["#/eigen", "Eigen stukken"]]) {
    const { page, release } = await held(visit, view);
    await main(page).getByRole("heading", { level: 1, name: title }).waitFor();
    assert.equal(await main(page).getByRole("heading", { level: 1 }).count(), 1);
    assert.equal(await main(page).getByRole("heading", { name: "Het spoor in beeld" }).count(), 0, "nothing of the start");
    assert.deepEqual(await visit.axe(page), []);
    release();
    await early(page).waitFor({ state: "detached" });
    await main(page).getByRole("heading", { level: 1 }).waitFor();
    await page.close();
  }
});

scenario("who has begun to read a document before the program is there goes on where they were", async (visit) => {
  const { page, release } = await held(visit, "#/document/kst-31476-24?passage=3147");
  const words = await page.locator("#vooraf [id=p9733]").textContent();
  await page.locator("#vooraf [id=p9733]").evaluate((passage) => passage.scrollIntoView({ block: "center" }));
  const top = (passage) => passage.getBoundingClientRect().top;
  const was = await page.locator("#vooraf [id=p9733]").evaluate(top);
  release();
  await early(page).waitFor({ state: "detached" });
  const now = page.locator("[data-block]").filter({ hasText: words.trim().slice(0, 60) }).first();
  await page.waitForFunction(([passage, was]) => Math.abs(passage.getBoundingClientRect().top - was) < 40, [await now.elementHandle(), was]);
});

scenario("a link that is followed before the program is there leads on", async (visit) => {
  const { page, release } = await held(visit);
  await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
  await main(page).getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
  await page.goBack();
  await main(page).getByRole("heading", { level: 1, name: /cliëntondersteuning/ }).waitFor();
  await page.goForward();
  release();
  await page.getByRole("list", { name: "Tijdlijn" }).waitFor();
});

scenario("words typed before the program is there are searched for, and the cursor stays", async (visit) => {
  const { page, release } = await held(visit);
  const field = page.locator("#vooraf #zoekveld");
  await field.pressSequentially("mantelzor");
  await main(page).getByRole("heading", { level: 1, name: "Zoeken" }).waitFor();
  release();
  await early(page).waitFor({ state: "detached" });
  await page.keyboard.type("gers");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  await page.waitForURL(/#\/zoeken\?q=mantelzorgers$/);
  assert.equal(await page.getByRole("searchbox").inputValue(), "mantelzorgers");
  await page.goBack();
  await main(page).getByRole("heading", { level: 1, name: /cliëntondersteuning/ }).waitFor();
});

scenario("the menu's button that is pressed before the program is there opens the menu", async (visit) => {
  const { page, release } = await held(visit, "", { viewport: { width: 360, height: 700 } });
  await page.getByRole("button", { name: "Menu" }).click();
  release();
  await early(page).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().waitFor();
});

scenario("each view is a page that needs no script", async (visit) => {
  const site = await visit.site();
  const start = await visit.open("", { javaScriptEnabled: false, ready: "h1", tolerate: [/request failed: .*\.js csp/] });
  const pages = await start.locator('nav a[href$="/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  // The start itself is where one is.
  pages.splice(pages.indexOf("./"), 1);
  assert.ok(pages.includes("./tijdlijn/") && pages.length > 6, String(pages));
  for (const address of pages) {
    const page = await visit.open("", { address: new URL(address, site).href, ready: "h1", javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    assert.equal(await page.locator("h1").count(), 1, address);
    assert.ok((await page.locator("main").innerText()).length > 200, address);
    assert.equal(await page.locator("button:visible, form:visible").count(), 0, address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), address);
    await page.close();
  }
  for (const address of pages) {
    const page = await visit.open("", { address: new URL(address, site).href, ready: "h1" });
    assert.deepEqual(await visit.axe(page), [], address);
    await page.close();
  }
  const page = await visit.open("", { address: `${site}tijdlijn/`, ready: "h1" });
  await page.getByRole("link", { name: /^Open dit overzicht in Beleidsspoor/ }).click();
  await page.getByRole("list", { name: "Tijdlijn" }).waitFor();
}, { seconds: 120 });

scenario("a document and a view can be read before the program is there, from the passage that the address names", async (visit) => {
  const { page, release } = await held(visit, "#/document/kst-31476-24?passage=60000");
  const ahead = early(page).locator(".vooraf__plaats");
  const words = ahead.getByText("Beschikbare middelen, zoals na schuiven vanuit 2018");
  await words.waitFor();
  await page.waitForFunction(() => scrollY > 1000);
  assert.ok(await words.evaluate((words) => Math.abs(words.getBoundingClientRect().top) < innerHeight), "it is in sight");
  assert.equal(await page.locator("h1:visible").count(), 1);
  const leading = await ahead.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(leading.every((href) => /^(#|https?:)/.test(href)), leading.join(" "));
  release();
  await early(page).waitFor({ state: "detached" });
  await page.locator(".block--target").waitFor();
  const view = await held(visit, "#/toezeggingen");
  await early(view.page).locator(".pledge").first().waitFor();
  assert.deepEqual(await visit.axe(view.page), []);
  view.release();
  await main(view.page).locator(".pledge").first().waitFor();
});
