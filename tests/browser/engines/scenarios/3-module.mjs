// The module as other pages use it: opening the collection, texts of their own, a paper as bytes.
import assert from "node:assert/strict";
import { pdf } from "../../harness/pdf.mjs";
import { scenario } from "../../harness/scenario.mjs";

const EMPTY_PAGE = '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>leeg</title><link rel="icon" href="data:,"></head><body><h1>leeg</h1></body></html>';

/** An invented letter. */
const LETTER = [
  "De voorzitter van de Tweede Kamer der Staten-Generaal",
  "",
  "Datum 14 maart 2024",
  "Betreft Voortgang van de veerponten",
  "",
  "Geachte voorzitter,",
  "",
  "Met deze brief informeer ik uw Kamer over de veerponten op de grote rivieren.",
  "Voor het onderhoud stel ik in 2025 een bedrag van 3 miljoen euro beschikbaar.",
  "",
  "Hoogachtend,",
  "",
  "De Minister van Infrastructuur en Waterstaat,",
];

async function emptyPage(visit) {
  const address = `${await visit.site({ pages: { "diep/leeg.html": EMPTY_PAGE } })}diep/leeg.html`;
  return visit.open("", { address, ready: "h1" });
}

scenario("the module opens the collection from another folder, and searches it", async (visit) => {
  const page = await emptyPage(visit);
  const found = await page.evaluate(async () => {
    const { default: init, open } = await import("../beleidsspoor.js");
    await init();
    const explorer = await open();
    const { total, hits } = explorer.search("wachtlijst");
    return { papers: explorer.documents().length, total, words: hits[0].snippet.map(({ text }) => text).join(""), years: explorer.timeline().length };
  });
  assert.equal(found.papers, 5);
  assert.ok(found.total > 0 && found.years > 50 && /wachtlijst/i.test(found.words), JSON.stringify(found));
});

scenario("the module parses a text, and the same paper as a PDF by its bytes", async (visit) => {
  const page = await emptyPage(visit);
  const [text, printed] = await page.evaluate(async (text, bytes) => {
    const { default: init, parse } = await import("../beleidsspoor.js");
    await init();
    const said = ({ meta, source, facts }) => [source?.container, meta.title, meta.date, facts.amounts.map(({ eur }) => eur)];
    return [said(parse("brief.txt", text)), said(await parse("brief.pdf", new Uint8Array(bytes)))];
  }, LETTER.join("\n"), [...pdf(LETTER)]);
  const wanted = ["Voortgang van de veerponten", { start: "2024-03-14", end: "2024-03-14" }, [3_000_000]];
  assert.deepEqual(text.slice(1), wanted);
  assert.deepEqual(printed, ["pdf", ...wanted]);
});
