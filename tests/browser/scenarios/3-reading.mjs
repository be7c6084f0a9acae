// A citizen, a journalist, a researcher: reading, following a footnote, searching, coming back.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";

const CONSULTATION = "#/document/kst-31476-24";
const searchbox = (page) => page.getByRole("searchbox", { name: "Zoeken in de documenten" });
const results = (page) => page.getByRole("list", { name: "Zoekresultaten" });

scenario("from the start view a document opens, with its outline and its own title", async (visit) => {
  const page = await visit.open();
  await page.getByRole("link", { name: "Vragen en antwoorden over de extra middelen voor cliëntondersteuning" }).click();
  await page.getByRole("heading", { level: 1, name: /^Verslag van een schriftelijk overleg/ }).waitFor();
  const outline = page.getByRole("navigation", { name: "Inhoud van dit document" });
  await outline.getByRole("link", { name: "II. Reactie van de Minister" }).click();
  const heading = page.getByRole("heading", { level: 2, name: "II. Reactie van de Minister" });
  await heading.waitFor();
  const place = await heading.boundingBox();
  assert.ok(place.y >= 0 && place.y < 300, `the heading stands at ${place.y}`);
  assert.match(page.url(), /passage=\d+$/);
});

scenario("a footnote's mark leads to the note, the note leads back, and so does the browser", async (visit) => {
  const page = await visit.open(CONSULTATION);
  const mark = page.getByRole("link", { name: "Voetnoot 1", exact: true });
  await mark.click();
  const note = page.locator("#noot-1");
  await note.filter({ hasText: "Genodigd waren onder meer" }).waitFor();
  assert.ok(await inView(note), "the note is not in view");
  await note.getByRole("link", { name: "Terug naar de tekst" }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Voetnoot 1");
  assert.ok(await inView(mark), "the mark is not in view");
  await page.goBack();
  await page.waitForFunction(() => location.hash.includes("passage="));
  assert.ok(await inView(note), "back does not show the note");
});

scenario("search works as one types, a hit opens the reader at the words, back brings all of it back", async (visit) => {
  const page = await visit.open();
  await searchbox(page).pressSequentially("clientondersteuning wachtlijst");
  await page.getByRole("status").filter({ hasText: /passages? in \d+ document/ }).waitFor();
  await page.getByText(/aan het woord|PVV-fractie/).first().waitFor();
  assert.match(decodeURIComponent(page.url()), /#\/zoeken\?q=clientondersteuning wachtlijst$/);
  await page.evaluate(() => window.scrollTo(0, 40));
  await results(page).getByRole("link").first().click();
  const target = page.locator(".block--target");
  await target.waitFor();
  assert.ok(await inView(target), "the passage is not in view");
  assert.ok((await target.locator("mark").count()) > 0, "the words are not marked");
  await page.goBack();
  await results(page).waitFor();
  assert.equal(await searchbox(page).inputValue(), "clientondersteuning wachtlijst");
});

scenario("no letter is lost when one types fast from another view", async (visit) => {
  const page = await visit.open("#/over");
  await searchbox(page).focus();
  // All keys before the page gets a turn, as on a slow phone.
  await page.evaluate(() => {
    const box = document.activeElement;
    for (const letter of "koplopers") {
      box.value += letter;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await results(page).waitFor();
  assert.equal(await searchbox(page).inputValue(), "koplopers");
  assert.match(page.url(), /q=koplopers$/);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Over" }).waitFor();
});

scenario("what is not found is said plainly", async (visit) => {
  const page = await visit.open("#/zoeken?q=xyzzyqwerty");
  await page.getByText("Niet gevonden in deze verzameling.").waitFor();
  assert.match(await page.getByRole("status").first().innerText(), /^0 passages/);
});

scenario("a deep link and a reload lead to the same passage", async (visit) => {
  const page = await visit.open(`${CONSULTATION}?passage=59000`);
  const words = await page.locator(".block--target").innerText();
  assert.ok(await inView(page.locator(".block--target")));
  await page.reload();
  await page.locator(".block--target").waitFor();
  assert.equal(await page.locator(".block--target").innerText(), words);
  assert.ok(await inView(page.locator(".block--target")), "after the reload the passage is not in view");
});

scenario("the timeline is a list by year whose moments lead to their sentence, and back to what was chosen", async (visit) => {
  const page = await visit.open("#/tijdlijn?van=2018&tot=2018");
  const list = page.getByRole("list", { name: "Tijdlijn" });
  await list.getByRole("heading", { name: "2018" }).waitFor();
  assert.equal(await list.getByRole("heading", { name: "2014" }).count(), 0);
  await list.getByRole("link").first().click();
  await page.locator(".block--target, .reader__title").first().waitFor();
  await page.goBack();
  await list.waitFor();
  await page.waitForURL(/van=2018&tot=2018/);
});

scenario("a passage gives its link, its quote with who speaks, its source and what was understood", async (visit) => {
  const page = await visit.open(CONSULTATION);
  await page.getByRole("button", { name: /^Over deze passage: De leden van de PVV-fractie/ }).first().click();
  const panel = page.getByRole("region", { name: "Over deze passage" });
  const link = await panel.getByRole("textbox", { name: "Link naar deze passage" }).inputValue();
  assert.match(link, /#\/document\/kst-31476-24\?passage=\d+$/);
  const quote = await panel.getByRole("textbox", { name: "Citaat met bron" }).inputValue();
  assert.match(quote, /\(PVV-fractie\)\nKamerstukken II 2018\/19, 31476, nr\. 24\./);
  await panel.getByText("Waar komt dit vandaan?").click();
  assert.match(await panel.locator("pre").first().innerText(), /^De leden van de PVV-fractie/);
  await panel.getByText("Wat het programma hier herkende").click();
  await panel.getByRole("cell", { name: "12 juli 2018" }).first().waitFor();
  assert.deepEqual(await visit.axe(page), []);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});

scenario("questions are filtered by fractie, and those without a found answer say so", async (visit) => {
  const page = await visit.open("#/vragen");
  await page.getByLabel("Fractie", { exact: true }).selectOption("CDA");
  await page.getByRole("heading", { name: "Vragen van de CDA-fractie" }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "Vragen van de VVD-fractie" }).count(), 0);
  await page.getByLabel("Wat gebeurde ermee").selectOption("zonder gevonden antwoord");
  await page.waitForFunction(() => document.querySelectorAll(".case").length === document.querySelectorAll(".case__open").length);
  await page.waitForURL(/fractie=CDA&staat=niet-gevonden/);
  await page.getByLabel("Fractie", { exact: true }).selectOption("VVD");
  await page.getByText("De VVD-fractie stelde 7 vragen. Daar is geen vraag bij zonder gevonden antwoord.").waitFor();
});

scenario("the minister's split that does not follow from his table is shown with both sides", async (visit) => {
  const page = await visit.open("#/geld");
  const wrong = page.locator("section", { has: page.getByRole("heading", { name: /^Narekenen/ }) });
  const words = await wrong.innerText();
  for (const figure of ["34,20", "35,60", "16,00", "16,50", "4,80", "2,90"]) assert.ok(words.includes(figure), `${figure} is not shown`);
});

scenario("what happens without the documents is said in plain Dutch, with one thing to do", async (visit) => {
  const page = await visit.page({ tolerate: [/collection/, /404/] });
  await page.route(/collection-.*\.bin/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(await visit.site());
  await page.getByRole("alert").filter({ hasText: "konden niet worden geladen" }).waitFor();
  await page.getByRole("button", { name: "Opnieuw laden" }).waitFor();
});

scenario("a damaged collection is refused, not shown half", async (visit) => {
  const page = await visit.page({ tolerate: [/collection/] });
  await page.route(/collection-.*\.bin/, async (route) => {
    const body = await (await route.fetch()).body();
    body[5000] ^= 1;
    await route.fulfill({ body });
  });
  await page.goto(await visit.site());
  await page.getByRole("alert").filter({ hasText: "checksum" }).waitFor();
});

async function inView(locator) {
  const box = await locator.boundingBox();
  const height = await locator.page().evaluate(() => window.innerHeight);
  return box !== null && box.y + box.height > 0 && box.y < height;
}
