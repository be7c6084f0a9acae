// Another dossier, with the same program: its site speaks of its own subject only, and everything works. `cargo xtask test`
// builds the site of each dossier in tests/dossiers and says in DOSSIER where; `cargo xtask test --corpus DIR` that of DIR.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { scenario } from "../harness/scenario.mjs";
import { menu } from "../harness/views.mjs";

/** Words of the first dossier, also where letters are written as bytes of UTF-8 or without diaeresis. */
const FIRST_DOSSIER = /cli(?:ë|e|&#235;|\\u00eb)ntondersteun|koploper/i;

const folder = process.env.DOSSIER;
const others = folder ? scenario : () => {};
const open = async (visit, view = "") => visit.open("", { address: (await visit.site({ folder })) + view });

others("another dossier: no file of its site speaks of the first", async () => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  assert.ok(files.length > 20, `${files.length} files`);
  for (const { parentPath, name } of files) {
    const text = await readFile(join(parentPath, name), "utf8");
    assert.doesNotMatch(text, FIRST_DOSSIER, name);
  }
});

others("another dossier: no view of its site speaks of the first", async (visit) => {
  const page = await open(visit);
  const start = await page.title();
  assert.match(start, /^Beleidsspoor: ./);
  for (const view of [...(await menu(page)), "#/citaat", "#/zoeken?q=gemeente"]) {
    await page.evaluate((hash) => (location.hash = hash), view);
    await page.locator("h1").first().waitFor();
    assert.doesNotMatch((await page.title()) + (await page.content()), FIRST_DOSSIER, view);
  }
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForFunction((title) => document.title === title, start);
});

others("another dossier: its examples are found, a document opens, the timeline shows what editors chose", async (visit) => {
  const page = await open(visit);
  const examples = await page.locator(".examples a").allInnerTexts();
  for (const example of examples) {
    await page.evaluate((query) => (location.hash = `#/zoeken?q=${encodeURIComponent(query)}`), example);
    await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  }
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().click();
  await page.waitForFunction(() => location.hash.startsWith("#/document/"));
  await page.locator("h1").first().waitFor();
  await page.evaluate(() => (location.hash = "#/tijdlijn"));
  await page.getByRole("list", { name: "Tijdlijn" }).getByRole("listitem").first().waitFor();
});

others("another dossier: without script the start page says what it is about", async (visit) => {
  const address = await visit.site({ folder });
  const page = await visit.open("", { address, javaScriptEnabled: false, ready: "h1", tolerate: [/request failed: .*\.js csp/] });
  const [, subject] = (await page.title()).match(/^Beleidsspoor: (\D+?)( \d|$)/);
  assert.ok((await page.locator("h1").innerText()).includes(subject), subject);
  assert.ok((await page.locator('meta[name="description"]').getAttribute("content")).length > 40);
});
