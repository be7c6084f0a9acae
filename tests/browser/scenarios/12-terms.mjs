// Hard words, names and references: in the reader, and in views of their own.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { scenario } from "../harness/scenario.mjs";

const LETTER = "#/document/kst-29538-350";
const word = (page) => page.getByRole("button", { name: "zorgkantoren", exact: true }).first();
const meaning = (page) => page.getByRole("tooltip");

scenario("a hard word is explained on focus, and Escape takes the meaning away", async (visit) => {
  const page = await visit.open(LETTER);
  await word(page).focus();
  await meaning(page).getByText("in uw regio de zorg uit de Wlz regelt").waitFor();
  assert.equal(await word(page).getAttribute("aria-expanded"), "true");
  assert.equal(await word(page).getAttribute("aria-describedby"), await meaning(page).getAttribute("id"));
  assert.deepEqual(await visit.axe(page), []);
  await page.keyboard.press("Escape");
  await meaning(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "zorgkantoren");
  await page.keyboard.press("Enter");
  await meaning(page).waitFor();
});

scenario("what a word means stays while the pointer is on it, and Escape takes it away without a move", async (visit) => {
  const page = await visit.open(LETTER);
  await word(page).hover();
  await meaning(page).waitFor();
  await meaning(page).hover();
  await meaning(page).waitFor();
  await page.keyboard.press("Escape");
  await meaning(page).waitFor({ state: "detached" });
  await word(page).hover();
  await meaning(page).waitFor();
  await page.getByRole("heading", { level: 1 }).hover();
  await meaning(page).waitFor({ state: "detached" });
});

scenario("a hard word is explained by a tap, on the narrowest phone, and gone with the next", async (visit) => {
  const page = await visit.open(LETTER, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await word(page).tap();
  await meaning(page).waitFor();
  const box = await meaning(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
  await word(page).tap();
  await meaning(page).waitFor({ state: "detached" });
});

scenario("references in the text are links to the paper itself", async (visit) => {
  const page = await visit.open(LETTER);
  const link = page.locator(".words").getByRole("link", { name: "www.regelhulp.nl" });
  await link.waitFor();
  assert.equal(await link.getAttribute("href"), "https://www.regelhulp.nl");
  const paper = page.locator(".words a[href='https://zoek.officielebekendmakingen.nl/kst-29538-332.html']");
  assert.ok((await paper.count()) > 0);
  await page.getByLabel("Markeer datums, bedragen, namen en verwijzingen").uncheck();
  await page.locator(".words .fact").first().waitFor({ state: "detached" });
  assert.equal(await link.count(), 1, "links stay when marks go");
});

scenario("references are chosen by the table, the choice stands in the address, and the list can be kept", async (visit) => {
  const page = await visit.open("#/verwijzingen");
  const table = page.getByRole("table", { name: "Hoeveel verschillende stukken noemt elk document?" });
  await table.getByRole("columnheader", { name: "Kamerstukken" }).getByRole("link").click();
  await page.waitForURL(/soort=kamerstuk/);
  await page.waitForFunction(() => document.activeElement?.id === "verwijzingen-getoond");
  assert.deepEqual(await visit.axe(page), []);
  await page.getByText("Bewaar deze lijst").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Bewaar als tabel (CSV)" }).click()]);
  const csv = await readFile(await download.path(), "utf8");
  assert.match(csv, /^\u{feff}"verwijzing","soort","genoemd als","adres","datum","stuk","spreker","zin","link","bron"\r\n"/u);
});

scenario("hard words and names are listed, also all of them, without a fault of access", async (visit) => {
  const page = await visit.open("#/begrippen");
  await page.getByRole("heading", { level: 2, name: "Organisaties" }).waitFor();
  for (const fold of await page.locator(".fold > summary").all()) await fold.click();
  assert.deepEqual(await visit.axe(page), []);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /Vereniging van Nederlandse Gemeenten/ }) }).first();
  await row.getByRole("link", { name: /in 2016$/ }).click();
  await page.waitForURL(/jaar=2016/);
  await page.getByRole("status").filter({ hasText: /passages? in 1 document/ }).waitFor();
});
