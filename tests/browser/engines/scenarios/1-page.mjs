// The page itself: start, search, timeline, a passage, the selection, the file without network.
import assert from "node:assert/strict";
import { scenario } from "../../harness/scenario.mjs";

const SEARCHBOX = { role: "searchbox", name: "Zoeken in de documenten" };
const HITS = 'ol[aria-label="Zoekresultaten"] a, ul[aria-label="Zoekresultaten"] a';
const TARGET = ".block--target";

const isInView = (css) => {
  const { top, bottom } = document.querySelector(css).getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

scenario("the start shows its heading, its menu and no trace of waiting", async (visit) => {
  const page = await visit.open();
  await page.found({ role: "link", name: "Tijdlijn" });
  assert.equal(await page.evaluate(() => document.querySelectorAll("h1").length), 1);
  assert.equal(await page.evaluate(() => document.querySelector("#wachten, #vooraf")), null);
  assert.ok((await page.text("main")).length > 1000);
});

scenario("what is typed is found, a hit opens at the words, and back brings the hits back", async (visit) => {
  await found(await visit.open());
});

/** Searches, opens a hit and comes back. */
async function found(page) {
  await page.type(SEARCHBOX, "wachtlijst");
  await page.found({ css: HITS });
  await page.wait(() => /q=wachtlijst$/.test(location.hash));
  const said = await page.text('[role="status"]');
  assert.match(said, /passages? in \d+ document/);
  await page.click({ css: HITS });
  await page.found({ css: `${TARGET} mark` });
  await page.wait(isInView, TARGET);
  await page.back();
  await page.found({ css: HITS });
  assert.equal(await page.evaluate(() => document.querySelector('input[type="search"]').value), "wachtlijst");
  assert.equal(await page.text('[role="status"]'), said);
}

scenario("the timeline lists its years, proves a moment and leads to the words", async (visit) => {
  await proved(await visit.open("#/tijdlijn"));
});

/** Unfolds the proof of a moment of the timeline, and follows it into the reader. */
async function proved(page) {
  await page.found({ role: "heading", name: /^20\d\d/ });
  await page.click({ css: ".moment button", name: /^Bewijs.*koplopers bekend/ });
  await page.found({ css: ".moment mark" });
  await page.click({ css: '.moment:has(mark) a[href*="#/document/"]' });
  await page.wait(() => document.querySelector(".block--target .quoted-part")?.textContent.startsWith("Medio oktober"));
  await page.wait(isInView, TARGET);
}

scenario("a link to a passage opens it in view, also after a reload", async (visit) => {
  const page = await visit.open("#/document/kst-31476-24?passage=59000", { ready: TARGET });
  await page.wait(isInView, TARGET);
  const words = await page.text(TARGET);
  assert.ok(words.length > 50, words);
  await page.reload();
  await page.wait(isInView, TARGET);
  assert.equal(await page.text(TARGET), words);
});

scenario("a passage that is kept is there after a reload", async (visit) => {
  await kept(await visit.open("#/document/kst-33841-21?passage=3000", { ready: TARGET }));
});

/** Keeps the passage that is open, and finds it in the selection after a reload. */
async function kept(page) {
  if (await page.evaluate((css) => document.querySelector(`${css} .block__button`).getAttribute("aria-expanded") === "false", TARGET)) {
    await page.click({ css: `${TARGET} .block__button` });
  }
  await page.click({ role: "button", name: "Bewaar in mijn selectie" });
  await page.found({ css: `${TARGET} button[aria-pressed="true"]` });
  await page.evaluate(() => { location.hash = "#/selectie"; });
  await page.type({ css: ".case textarea:not([readonly])" }, "onthoud dit");
  await page.reload();
  await page.wait(() => document.querySelector(".case textarea:not([readonly])")?.value === "onthoud dit");
}

scenario("the file opens by double click, finds, leads to a passage and keeps", async (visit) => {
  const address = visit.offlineFile();
  const page = await visit.open("", { address });
  await found(page);
  await page.evaluate(() => { location.hash = "#/tijdlijn"; });
  await proved(page);
  await page.evaluate(() => { location.hash = "#/document/kst-33841-21?passage=3000"; });
  await page.found({ css: TARGET });
  await kept(page);
});
