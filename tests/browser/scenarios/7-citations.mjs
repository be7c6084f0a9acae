// A journalist cites and checks quotations; a researcher takes references along.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const packages = createRequire(import.meta.url);
const CONSULTATION = "#/document/kst-31476-24";
const CHECK = "#/citaat";
const box = (page) => page.getByRole("textbox", { name: "Het citaat" });
const verdict = (page) => page.locator("main").getByRole("status").first();

scenario("real parsers read every citation in BibTeX, RIS and CSL-JSON, and find the same in each", async () => {
  const { Cite } = packages("@citation-js/core");
  for (const name of ["bibtex", "ris", "csl"]) packages(`@citation-js/plugin-${name}`);
  const { default: init, open } = await import(pathToFileURL(join(DIST, "beleidsspoor.js")));
  await init();
  const explorer = await open();
  explorer.add("a{b}\\c & d.txt", "Kop met {accolades}, 50% & meer_dan #1 ~ $ ^ \\ \"x\"\n\nTekst } met { één \\ accolade & 5% – “zo”.");
  let read = 0;
  for (const { id, title, citation } of explorer.documents()) {
    const passages = explorer.document(id).blocks.filter(({ spans }) => spans.length > 0).map(({ spans }) => spans[0][0]);
    for (const passage of [undefined, ...passages.filter((_, at) => at % 9 === 0 || at < 3)]) {
      const link = `https://voorbeeld.nl/pad_1/#/document/${encodeURIComponent(id)}?passage=${passage}&tot=9%20{x}`;
      const cited = explorer.cite(id, passage === undefined ? { link } : { passage, link });
      const [bibtex] = new Cite(cited.bibtex).data;
      const [ris] = new Cite(cited.ris).data;
      const [csl] = JSON.parse(cited.csl);
      assert.equal(new Cite(csl).data.length, 1);
      for (const item of [bibtex, ris, csl]) {
        assert.equal(plain(item.title), plain(title), cited.bibtex);
        assert.equal(item.issued?.["date-parts"][0][0], csl.issued?.["date-parts"][0][0]);
        assert.deepEqual(names(item), names(csl), cited.bibtex);
        assert.ok(plain(item.note).startsWith(plain(citation)), item.note);
      }
      assert.equal(ris.URL, csl.URL);
      // BibTeX counts braces, so an address has none.
      assert.equal(bibtex.URL, csl.URL?.replaceAll("{", "%7B").replaceAll("}", "%7D"));
      if (passage !== undefined) assert.equal(csl.URL, link);
      read += 1;
    }
  }
  assert.ok(read > 60, `${read} citations`);
});

scenario("a passage is cited in the style one chooses, with its speaker, to copy or to save", async (visit) => {
  const page = await visit.open("#/document/kst-31476-24?passage=6875", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator(".block--target").getByRole("button", { name: /^Over deze passage/ }).click();
  const panel = page.getByRole("region", { name: "Over deze passage" });
  await panel.getByRole("textbox", { name: "citaat met bron" }).waitFor();
  await panel.getByLabel("Stijl").selectOption("zin voor in een artikel");
  const sentence = panel.getByRole("textbox", { name: "zin voor in een artikel" });
  assert.match(await sentence.inputValue(), /^De PVV-fractie schreef in het verslag van een schriftelijk overleg van 15 januari 2019: “/);
  await panel.getByRole("button", { name: "Kopieer", exact: true }).click();
  await panel.getByText("Gekopieerd.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await sentence.inputValue());
  await panel.getByLabel("Stijl").selectOption("BibTeX (voor LaTeX)");
  const [download] = await Promise.all([page.waitForEvent("download"), panel.getByRole("link", { name: "Download" }).click()]);
  assert.equal(download.suggestedFilename(), "kst-31476-24-6875.bib");
  const saved = readFileSync(await download.path(), "utf8");
  assert.ok(saved.startsWith("@techreport{kst-31476-24-6875,\n  author = {{PVV-fractie}},"), saved);
  assert.ok(saved.includes("/#/document/kst-31476-24?passage=6875}"), saved);
  assert.deepEqual(await visit.axe(page), []);
});

scenario("a quotation in a list is cited where it stands", async (visit) => {
  const page = await visit.open("#/toezeggingen");
  const first = page.locator(".case").first();
  await first.locator("summary", { hasText: "Lees de woorden" }).click();
  await first.locator("summary", { hasText: "Citeer" }).first().click();
  const cited = first.getByRole("textbox", { name: "citaat met bron" });
  const words = (await first.locator("blockquote").first().innerText()).slice(0, 40);
  assert.ok((await cited.inputValue()).startsWith(`“${words}`), await cited.inputValue());
  assert.deepEqual(await visit.axe(page), []);
  await first.locator("summary", { hasText: "Citeer" }).first().click();
  await cited.waitFor({ state: "detached" });
});

scenario("a document is cited in every style", async (visit) => {
  const page = await visit.open(CONSULTATION);
  await page.getByText("Verwijzing in andere stijlen").click();
  const title = page.locator(".reader__title");
  await title.getByLabel("Stijl").selectOption("RIS (voor EndNote en Mendeley)");
  assert.match(await title.getByRole("textbox").inputValue(), /^TY {2}- RPRT\nID {2}- kst-31476-24\n/);
});

scenario("selected words get a link of their own and are cited without the footnote marks between them", async (visit) => {
  const page = await visit.open("#/document/kst-31476-24?passage=6875");
  const words = await page.locator(".block--target .words").evaluate((element) => {
    const node = [...element.childNodes].flatMap((child) => (child.nodeType === 3 ? [child] : [...child.childNodes])).find(({ length }) => length > 60);
    getSelection().setBaseAndExtent(node, 10, node, 50);
    return getSelection().toString();
  });
  await page.getByRole("region", { name: "Gekozen woorden" }).getByRole("button", { name: "Citeer de gekozen woorden" }).click();
  await page.waitForURL(/passage=\d+&tot=\d+$/);
  const panel = page.getByRole("region", { name: "Over deze passage" });
  await panel.getByRole("textbox", { name: "Link naar deze woorden" }).waitFor();
  const cited = await panel.getByRole("textbox", { name: "citaat met bron" }).inputValue();
  assert.ok(cited.startsWith(`“${words.trim()}” (`), `${cited} / ${words}`);
  assert.equal((await page.locator("mark.quoted-part").allTextContents()).join(""), words.trim() === words ? words : words.trimEnd());
  await page.getByRole("region", { name: "Gekozen woorden" }).waitFor({ state: "detached" }).catch(() => {});
});

scenario("words of two paragraphs, with a footnote mark between, get one link that marks both", async (visit) => {
  const page = await visit.open(CONSULTATION);
  const shown = await page.evaluate(() => {
    const first = document.querySelector(".note-mark").closest(".words");
    const block = first.closest("[data-block]");
    let next = block.nextElementSibling;
    while (!next.querySelector(".words")) next = next.nextElementSibling;
    const node = [...next.querySelector(".words").childNodes].find((child) => child.textContent.length > 20);
    const text = node.nodeType === 3 ? node : node.firstChild;
    getSelection().setBaseAndExtent(first, 0, text, 12);
    return { first: first.textContent, next: text.data.slice(0, 12) };
  });
  await page.getByRole("button", { name: "Citeer de gekozen woorden" }).click();
  await page.waitForURL(/passage=\d+&tot=\d+$/);
  const marked = (await page.locator("mark.quoted-part").allTextContents()).join("");
  assert.ok(marked.endsWith(shown.next.trimEnd()), marked.slice(-40));
  const cited = await page.getByRole("textbox", { name: "citaat met bron" }).inputValue();
  assert.ok(cited.includes(`${shown.next.trim()}”`), cited);
});

scenario("a quotation that is right is said to be, with its speaker and a link to the very words", async (visit) => {
  const page = await visit.open(CHECK);
  await box(page).fill("“Deze belofte los ik bij deze in.”");
  await page.getByRole("button", { name: "Controleer" }).click();
  await verdict(page).filter({ hasText: "Dit citaat klopt woord voor woord." }).waitFor();
  await page.getByText("Staatssecretaris van Volksgezondheid, Welzijn en Sport").waitFor();
  assert.match(page.url(), /#\/citaat\?q=/);
  assert.deepEqual(await visit.axe(page), []);
  await page.getByRole("link", { name: "Lees in het document" }).click();
  await page.locator("mark.quoted-part").first().waitFor();
  assert.equal((await page.locator("mark.quoted-part").allTextContents()).join(""), "Deze belofte los ik bij deze in.");
  await page.goBack();
  await verdict(page).filter({ hasText: "klopt woord voor woord" }).waitFor();
  assert.equal(await box(page).inputValue(), "“Deze belofte los ik bij deze in.”");
});

scenario("a quotation that was altered shows each difference, for the eye and for the ear", async (visit) => {
  const page = await visit.open(`${CHECK}?q=${encodeURIComponent("De belofte los ik hierbij in […] bestuurlijke afspraken hebben gemaakt")}`);
  await verdict(page).filter({ hasText: "Zo staat het er niet." }).waitFor();
  const quotation = page.locator("blockquote.checked").first();
  assert.deepEqual(await quotation.locator("ins").allTextContents(), ["ontbreekt in uw citaat: Deze (einde)", "ontbreekt in uw citaat: bij deze (einde)"]);
  assert.deepEqual(await quotation.locator("del").allTextContents(), ["staat niet in het document: De (einde)", "staat niet in het document: hierbij (einde)"]);
  await page.locator("blockquote.checked").nth(1).waitFor();
  await page.getByText("Citeer zoals het er staat").first().click();
  assert.match(await page.getByRole("textbox", { name: "citaat met bron" }).first().inputValue(), /^“Deze belofte los ik bij deze in” \(Staatssecretaris/);
  assert.deepEqual(await visit.axe(page), []);
});

scenario("what dots leave out is shown, with the words that turn the meaning", async (visit) => {
  const cut = "Het is een zaak van goed beleid en goede afspraken, dat […] met regelgeving hoeft te worden afgedwongen.";
  const page = await visit.open(`${CHECK}?q=${encodeURIComponent(cut)}`);
  await verdict(page).filter({ hasText: "er is iets weggelaten dat de betekenis kan veranderen" }).waitFor();
  await page.getByText("(‘nog’, ‘niet’)").waitFor();
  await page.getByText("Weggelaten (3 woorden): zeker nog niet").waitFor();
  assert.deepEqual(await visit.axe(page), []);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }
});

scenario("what is not found, is nothing or is far too long is said plainly", async (visit) => {
  const page = await visit.open(`${CHECK}?q=${encodeURIComponent("<img src=x onerror=alert(1)> olifanten vliegen over Parijs")}`);
  await verdict(page).filter({ hasText: "Niet gevonden in deze verzameling." }).waitFor();
  await box(page).fill("  ");
  await page.getByRole("button", { name: "Controleer" }).click();
  await verdict(page).filter({ hasText: "Plak eerst een citaat" }).waitFor();
  await box(page).fill("de ".repeat(4000));
  await page.getByRole("button", { name: "Controleer" }).click();
  await verdict(page).filter({ hasText: "te lang om te controleren" }).waitFor();
  await box(page).fill("Deze belofte los ik bij deze in");
  await page.getByRole("button", { name: "Controleer" }).click();
  await verdict(page).filter({ hasText: "klopt woord voor woord" }).waitFor();
  // 51 MB: what a browser would lay out for a minute is refused before it stands in the box.
  const pasted = await box(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "de ".repeat(17_000_000));
    return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  assert.equal(pasted, false, "the paste was not refused");
  await verdict(page).filter({ hasText: "te lang om te controleren" }).waitFor();
  assert.equal(await page.locator("main img").count(), 0);
});

scenario("the quote check is found from the start and from the search view, and fits a small phone", async (visit) => {
  const page = await visit.open("", { viewport: { width: 320, height: 640 } });
  await page.getByRole("main").getByRole("link", { name: "Citaat controleren" }).click();
  await page.getByRole("heading", { level: 1, name: "Citaat controleren" }).waitFor();
  await box(page).fill("Deze belofte los ik hierbij heel snel in");
  await page.getByRole("button", { name: "Controleer" }).click();
  await page.locator("blockquote.checked").waitFor();
  await page.getByText("Citeer zoals het er staat").click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.ok(!wide, "the page scrolls sideways");
  await page.goto(`${page.url().split("#")[0]}#/zoeken`);
  await page.getByRole("main").getByRole("link", { name: "Citaat controleren" }).waitFor();
});

/** Letters and digits only, in small letters: parsers differ in the quotation marks and braces they keep. */
function plain(words) {
  return String(words).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function names({ author = [] }) {
  return author.map(({ literal, family, given, ...particles }) => plain(literal ?? [particles["non-dropping-particle"] ?? particles["dropping-particle"], family, given].join("")));
}
