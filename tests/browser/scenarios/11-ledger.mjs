// Promises and questions: choosing by keyboard, what stands in the address, frames that fit an article.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";

const PROMISES = "#/toezeggingen";
const QUESTIONS = "#/vragen";

scenario("promises are chosen by keyboard alone, and the address says what is chosen", async (visit) => {
  const page = await visit.open(PROMISES);
  const all = await status(page);
  assert.match(all, /^\d+ toezeggingen$/);
  await page.getByText("Kies welke toezeggingen u ziet").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "toezegging-stand");
  await page.keyboard.press("ArrowDown");
  await page.waitForURL(/staat=gedaan/);
  assert.equal(await focused(page), "toezegging-stand");
  assert.match(await status(page), /^\d+ van \d+ toezeggingen$/);
  // Back at all of them nothing is chosen any more: what has the focus stays all the same.
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction((all) => document.querySelector(".status")?.textContent === all, all);
  assert.equal(await focused(page), "toezegging-stand");
  assert.ok(await page.getByLabel("Stand").isVisible());
  await page.keyboard.press("ArrowDown");
  await page.waitForURL(/staat=gedaan/);
  await page.getByLabel("Jaar van het stuk").selectOption("2014");
  await page.waitForURL(/staat=gedaan&jaar=2014/);
  await page.getByRole("link", { name: "Toon weer alles" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((all) => document.querySelector(".status")?.textContent === all, all);
  assert.equal(await page.getByLabel("Stand").inputValue(), "");
  assert.equal(await focused(page), "toezeggingen-getoond");
  await page.goBack();
  await page.waitForURL(/staat=gedaan&jaar=2014/);
  await page.waitForFunction(() => document.querySelector("#toezegging-stand")?.value === "gedaan");
  assert.deepEqual(await visit.axe(page), []);
});

scenario("at most fifteen promises are open at first, and a group that was unfolded is so again after coming back", async (visit) => {
  const page = await visit.open(PROMISES, { viewport: { width: 360, height: 740 } });
  const open = await page.locator(".pledge").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  assert.ok(open > 0 && open <= 15, `${open} are open`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height < 20000, `${height} pixels`);
  const group = page.locator(".fold").last();
  await group.locator("> summary").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/groep=/);
  const id = await group.getAttribute("id");
  await group.locator(".pledge summary").first().click();
  await group.locator("figcaption a").first().click();
  await page.locator(".reader").waitFor();
  await page.goBack();
  await page.locator(`#${id}[open] .pledge`).first().waitFor();
});

scenario("the ledger is kept as a table with what came of each promise", async (visit) => {
  const page = await visit.open(`${PROMISES}?staat=deels`);
  await page.getByText("Meenemen als tabel").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Bewaar als tabel (CSV)" }).click()]);
  assert.equal(download.suggestedFilename(), "beleidsspoor-toezeggingen.csv");
});

scenario("a cell of the table leads to its questions and the focus goes with it", async (visit) => {
  const page = await visit.open(QUESTIONS);
  const table = page.getByRole("table", { name: /^Vragen per fractie en onderwerp/ });
  const header = table.getByRole("columnheader", { name: "CDA" });
  await header.waitFor();
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "De inzet van de extra middelen" }) });
  const cell = row.getByRole("link", { name: /^\d/ }).first();
  await cell.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/fractie=.*&thema=De%20inzet/);
  await page.waitForFunction(() => document.activeElement?.id === "vragen-getoond");
  assert.match(await page.locator("#vragen-getoond").innerText(), /^Vragen van de .* onder ‘De inzet van de extra middelen’$/);
  assert.ok((await page.locator(".exchange").count()) > 0);
  assert.deepEqual(await visit.axe(page), []);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#vragen-getoond")?.textContent === "Alle vragen en antwoorden");
});

scenario("question and answer stand side by side where there is room, and below each other on a phone", async (visit) => {
  const places = async (width) => {
    const page = await visit.open(`${QUESTIONS}?fractie=CDA`, { viewport: { width, height: 900 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} pixels at ${width}`);
    return page.locator(".exchange").first().evaluate((exchange) => [...exchange.children].map((side) => side.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
  };
  const [asked, answered] = await places(1280);
  assert.ok(answered.left > asked.left + 200 && Math.abs(answered.top - asked.top) < 5);
  const [above, below] = await places(320);
  assert.ok(below.top > above.top + 50);
});

scenario("on a phone the table is a list of who asks, and the table itself is out of the way", async (visit) => {
  const page = await visit.open(QUESTIONS, { viewport: { width: 320, height: 640 } });
  assert.equal(await page.locator(".matrix__table").first().isVisible(), false);
  const list = page.getByRole("list", { name: /^Vragen per fractie en onderwerp/ });
  await list.getByRole("link", { name: /^CDA/ }).click();
  await page.waitForURL(/fractie=CDA/);
  await page.getByRole("heading", { name: "Vragen van de CDA-fractie" }).waitFor();
  assert.deepEqual(await visit.axe(page), []);
});

for (const width of [360, 700]) {
  scenario(`frames of promises and questions fit an article of ${width} pixels`, async (visit) => {
    const found = [];
    for (const view of ["toezeggingen", "toezeggingen?staat=gezocht", "vragen", "vragen?fractie=VVD", "vragen?fractie=PvdA"]) {
      const page = await visit.open(`embed.html#/inbedden/${view}`, { viewport: { width, height: 400 } });
      await page.locator("main h1").waitFor();
      const { height, controls } = await page.evaluate(() => ({
        height: Math.ceil(document.body.getBoundingClientRect().height),
        controls: document.querySelectorAll("main :is(select, input, button, textarea)").length,
      }));
      if (height > 600 || controls > 0) found.push(`${view}: ${height} pixels, ${controls} controls`);
    }
    assert.deepEqual(found, []);
  });
}

const status = (page) => page.locator(".status").innerText();
const focused = (page) => page.evaluate(() => document.activeElement?.id);
