// Search: everything that can be asked for, by mouse and by keyboard, with its state in the address.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { scenario } from "../harness/scenario.mjs";

const searchbox = (page) => page.getByRole("searchbox", { name: "Zoeken in de documenten" });
const results = (page) => page.getByRole("list", { name: "Zoekresultaten" });
const address = (page) => decodeURIComponent(page.url());

scenario("a typing mistake is forgiven, named, and corrected with one click", async (visit) => {
  const page = await visit.open("#/zoeken");
  await searchbox(page).fill("abonementstarief");
  await results(page).getByText("lijkt op ‘abonementstarief’").first().waitFor();
  await page.getByRole("link", { name: "abonnementstarief", exact: true }).click();
  await results(page).getByText("exact").first().waitFor();
  assert.match(address(page), /q=abonnementstarief/);
});

scenario("hits are narrowed by facets, and the filter can be taken off", async (visit) => {
  const page = await visit.open("#/zoeken?q=cliëntondersteuning");
  const status = page.getByRole("status").first();
  const all = await status.innerText();
  await page.getByRole("link", { name: "2014", exact: true }).click();
  await page.getByRole("list", { name: "Gekozen filters" }).waitFor();
  assert.match(address(page), /jaar=2014/);
  assert.notEqual(await status.innerText(), all);
  assert.deepEqual(await visit.axe(page), []);
  await visit.screenshot(page, "search-narrowed");
  await page.getByRole("link", { name: "Haal filter weg: Jaar 2014" }).click();
  await page.waitForFunction(() => !location.hash.includes("jaar"));
  await status.filter({ hasText: all }).waitFor();
  await page.goBack();
  await page.getByRole("list", { name: "Gekozen filters" }).waitFor();
});

scenario("organisations and laws join the facets once they are found", async (visit) => {
  const page = await visit.open("#/zoeken?q=cliëntondersteuning");
  await page.getByRole("heading", { name: "Organisatie" }).waitFor();
  await page.getByRole("heading", { name: "Wet", exact: true }).waitFor();
});

scenario("the keyboard leads from the box through the hits and back", async (visit) => {
  const page = await visit.open("#/documenten");
  await page.keyboard.press("/");
  await page.keyboard.type("keukentafelgesprek");
  await results(page).getByRole("link").first().waitFor();
  await page.keyboard.press("ArrowDown");
  assert.ok(await results(page).getByRole("link").first().evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Escape");
  assert.ok(await searchbox(page).evaluate((field) => field === document.activeElement));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".block--target mark").first().waitFor();
  await page.goBack();
  await results(page).getByRole("link").first().waitFor();
  assert.equal(await searchbox(page).inputValue(), "keukentafelgesprek");
});

scenario("nothing covers what was searched for: neither the box after Enter, nor the passage after a click", async (visit) => {
  for (const width of [360, 1280]) {
    const page = await visit.open("", { viewport: { width, height: 900 } });
    await searchbox(page).fill("gemeenten pilot");
    await page.keyboard.press("Enter");
    await results(page).getByRole("link").first().waitFor();
    await page.waitForFunction(() => document.activeElement.id === "inhoud");
    const top = (place) => place.evaluate((shown) => shown.getBoundingClientRect().top);
    assert.ok((await top(searchbox(page))) >= 0, `${width}: the box is in sight`);
    await results(page).getByRole("link").first().click();
    const passage = page.locator(".block--target");
    await passage.locator("mark").first().waitFor();
    const bar = page.getByRole("group", { name: "Treffers in dit document" });
    const end = await bar.evaluate((shown) => shown.getBoundingClientRect().bottom);
    assert.ok((await top(passage)) >= end, `${width}: the passage begins below the bar`);
  }
});

scenario("in a document the reader goes from place to place", async (visit) => {
  const page = await visit.open("#/zoeken?q=onafhankelijkheid");
  await results(page).getByRole("link").first().click();
  const places = page.getByRole("group", { name: "Treffers in dit document" });
  await places.getByRole("button", { name: "Volgende treffer" }).click();
  await places.getByText(/^treffer 1 van \d+$/).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "MARK");
  await places.getByRole("button", { name: "Vorige treffer" }).click();
  await places.getByText(/^treffer (\d+) van \1$/).waitFor();
  assert.deepEqual(await visit.axe(page), []);
});

scenario("words stand in their sentences, and the table can be kept", async (visit) => {
  const page = await visit.open("#/zoeken?q=wachtlijst");
  await page.getByRole("link", { name: "woord in zijn zin" }).click();
  await results(page).getByText("wachtlijst").first().waitFor();
  assert.deepEqual(await visit.axe(page), []);
  await visit.screenshot(page, "search-lines");
  await page.getByText("Bewaar deze lijst").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Bewaar als tabel (CSV)" }).click()]);
  const csv = await readFile(await download.path(), "utf8");
  assert.match(csv, /^\u{feff}"ervoor","woord","erna","datum","stuk","spreker","zin","link","bron"\r\n"/u);
});

scenario("a regular expression finds, and a wrong one explains itself", async (visit) => {
  const page = await visit.open("#/zoeken");
  await searchbox(page).fill("/koploper ?gemeenten?/");
  await results(page).getByText("past op de reguliere expressie").first().waitFor();
  await searchbox(page).fill("/koploper(/");
  await page.getByText("geen geldige reguliere expressie").waitFor();
});

scenario("the help names what search can do, and order and layout stay in the address", async (visit) => {
  const page = await visit.open("#/zoeken");
  const help = page.locator(".finding__help");
  for (const example of ["\"warme overdracht\"", "gemeenten -VNG", "jaar:2018", "fractie:VVD", "wet:Wlz"]) {
    await help.getByText(example).first().waitFor();
  }
  await searchbox(page).fill("cliëntondersteuning");
  await page.getByRole("link", { name: "oudste eerst" }).click();
  await page.getByRole("link", { name: "één lijst" }).click();
  await results(page).getByText("25 februari 2014").first().waitFor();
  assert.match(address(page), /sorteer=tijd&weergave=lijst/);
});

scenario("suggestions go on from what is typed", async (visit) => {
  const page = await visit.open("#/zoeken");
  await searchbox(page).fill("koplopergem");
  await page.getByRole("list", { name: "Suggesties" }).getByRole("link", { name: "koplopergemeenten", exact: true }).click();
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes("q=koplopergemeenten"));
});

scenario("the interface suggests, opens texts, and opens an index that was made beforehand", async (visit) => {
  const page = await visit.open("#/over");
  const answers = await page.evaluate(async () => {
    const { default: init, open } = await import(new URL("beleidsspoor.js", location.href).href);
    await init();
    const own = await open();
    const texts = await open({ documents: [{ name: "a", text: "De \"wachtlijsten\" zijn\u0001 lang.", format: "plain" }] });
    const refused = await open({ documents: [{ name: "a" }] }).catch((error) => error.code);
    const damaged = await open({ index: new Uint8Array([66, 76, 83, 88, 1, 0]) }).catch((error) => error.code);
    return { suggested: own.suggest("clientonder").map(({ text }) => text), hit: texts.search("wachtlijst").hits[0], refused, damaged };
  });
  assert.ok(answers.suggested.includes("cliëntondersteuning"));
  assert.equal(answers.hit.document, "a");
  assert.deepEqual(answers.hit.snippet.map(({ text }) => text).join(""), "De \"wachtlijsten\" zijn\u0001 lang.");
  assert.deepEqual([answers.refused, answers.damaged], ["usage", "bundle"]);
});

scenario("a key shows at once how many there are and the best of them, and the rest when the keys rest", async (visit) => {
  const page = await visit.open("#/zoeken");
  const links = results(page).getByRole("link");
  await searchbox(page).pressSequentially("cliëntondersteuning");
  await page.getByRole("status").getByText(/passages in \d documenten/).waitFor();
  await page.keyboard.press("ArrowDown");
  const first = await links.first().elementHandle();
  await page.getByRole("heading", { name: "Jaar", exact: true }).waitFor();
  await links.nth(19).waitFor();
  assert.equal(await links.count(), 20);
  // Who is among the hits already stays there.
  assert.ok(await first.evaluate((link) => link === document.activeElement));
  // What is drawn late is that of the last key.
  const years = page.locator(".facets").getByRole("link", { name: "2018", exact: true });
  assert.match(decodeURIComponent(await years.getAttribute("href")), /q=cliëntondersteuning&/);
});
