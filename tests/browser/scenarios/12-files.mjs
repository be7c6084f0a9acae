// Papers as files: PDF, Word, HTML and XML, read in the page by what the module loads when it is first needed.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";
import { zip } from "../harness/zip.mjs";

const EMPTY_PAGE = '<!DOCTYPE html><title>leeg</title><link rel="icon" href="data:,">';

/** An invented letter, an array of lines a paragraph. */
const LETTER = [
  ["De voorzitter van de Tweede Kamer der Staten-Generaal"],
  ["Datum 14 maart 2024"],
  ["Betreft Voortgang van de veerponten"],
  ["Geachte voorzitter,"],
  ["Met deze brief informeer ik uw Kamer over de veerponten op de grote rivieren. In 2023 voeren er 14 ponten, twee meer dan in het jaar daarvoor, en zij vervoerden samen bijna een miljoen reizigers."],
  ["Voor het onderhoud stel ik in 2025 een bedrag van € 3 miljoen beschikbaar. De provincies leggen hetzelfde bedrag bij, zodat alle ponten vóór de winter kunnen worden nagekeken."],
  ["Ik zal uw Kamer voor 1 juli 2024 informeren over de uitkomsten van het onderzoek naar de veiligheid van de kleinere ponten."],
  ["Hoogachtend,"],
  ["De Minister van Infrastructuur en Waterstaat,"],
  ["J.A. Harmsen"],
];
const TEXT = LETTER.map((lines) => lines.join("\n")).join("\n\n");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const each = (wrap) => LETTER.map((lines) => wrap(escaped(lines.join(" ")))).join("");
const HTML = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Brief</title></head><body><nav><a href="/">Home</a></nav>
<main>${each((text) => `<p>${text}</p>`)}</main><footer>Contact</footer></body></html>`;
const XML = `<?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><metadata><meta name="DC.identifier" scheme="" content="kst-31409-12"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="kamer">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>31 409</dossiernr></dossiernummer><titel>Voortgang veerponten</titel></dossier><stuk><stuknr>Nr. <ondernummer>12</ondernummer></stuknr>
<titel>BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT</titel><algemeen><vrije-tekst><tekst><al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 14 maart 2024</al>
${LETTER.slice(4, 7).map(([text]) => `<al>${escaped(text)}</al>`).join("")}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;
const WORD = zip({
  "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${each((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)}</w:body></w:document>`,
});

/** The letter as Chromium prints it. */
async function printed(visit) {
  const page = await visit.page();
  await page.setContent(`<style>body { font: 11pt/1.3 sans-serif } p { margin: 0 0 1.3em }</style>${each((text) => `<p>${text}</p>`)}`);
  return page.pdf({ format: "A4", margin: { top: "2cm", bottom: "2cm", left: "2.5cm", right: "2.5cm" } });
}

/** A page that shows nothing, and what it has asked of its host. */
async function empty(visit) {
  const page = await visit.page();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await page.goto(`${await visit.site({ pages: { "leeg.html": EMPTY_PAGE } })}leeg.html`);
  const readers = () => asked.filter((name) => name.startsWith("read-")).map((name) => name.replace(/-[0-9a-f]{8,}/, ""));
  return { page, readers };
}

/** What is compared of a document. */
const said = ({ meta, blocks }) => ({ title: meta.title, date: meta.date, blocks: blocks.map(({ kind, text }) => [kind, text]) });

/** Parses files in a page: name and bytes by number. */
const parsed = (page, files) =>
  page.evaluate(async (files) => {
    const api = await import("./beleidsspoor.js");
    await api.default();
    return Promise.all(files.map(([name, content]) => api.parse(name, typeof content === "string" ? content : new Uint8Array(content))));
  }, files.map(([name, content]) => [name, typeof content === "string" ? content : [...content]]));

scenario("a paper printed, as a page of a site and as a Word file is the same document in the page as its text", async (visit) => {
  const { page } = await empty(visit);
  const [text, pdf, html, word, xml, marked] = await parsed(page, [
    ["brief.txt", TEXT],
    ["brief.pdf", await printed(visit)],
    ["brief.html", Buffer.from(HTML)],
    ["brief.docx", WORD],
    ["brief.xml", Buffer.from(XML)],
    ["brief.md", Buffer.from(`---\ntitle: Ponten\n---\n\n${TEXT}`)],
  ]);
  assert.equal(text.meta.title, "Voortgang van de veerponten");
  assert.deepEqual(said(pdf), said(text));
  assert.deepEqual(said(html), said(text));
  assert.deepEqual(said(word), said(text));
  const containers = [pdf, html, word, xml, marked].map(({ source }) => source.container);
  assert.deepEqual(containers, ["pdf", "html", "docx", "xml", "markdown"]);
  assert.deepEqual([pdf.source.pages, html.source.pages], [1, null]);
  assert.ok(pdf.blocks.every(({ page }) => page === 1) && pdf.facts.amounts.every(({ page }) => page === 1) && pdf.facts.amounts.length === 1);
  assert.deepEqual([xml.id, xml.meta.date], ["kst-31409-12", text.meta.date]);
  const running = (parsed) => parsed.blocks.filter(({ kind }) => kind === "paragraph").map(({ text }) => text).filter((text) => text.includes(". "));
  assert.deepEqual(running(xml), running(text));
});

scenario("readers come when they are first needed, and each once", async (visit) => {
  const { page, readers } = await empty(visit);
  await parsed(page, [["brief.txt", TEXT], ["brief.txt", Buffer.from(TEXT)]]);
  assert.deepEqual(readers(), []);
  await parsed(page, [["brief.html", Buffer.from(HTML)], ["brief.docx", WORD]]);
  assert.deepEqual(readers(), ["read-more.wasm"]);
  const pdf = await printed(visit);
  await parsed(page, [["brief.pdf", pdf], ["brief.pdf", pdf]]);
  assert.deepEqual(readers(), ["read-more.wasm", "read-pdf.wasm"]);
});

scenario("of papers that are opened together, those that cannot be read say why and the others are there", async (visit) => {
  const { page } = await empty(visit);
  const pdf = await printed(visit);
  const found = await page.evaluate(async ([pdf, text]) => {
    const api = await import("./beleidsspoor.js");
    const bytes = new Uint8Array(pdf);
    const words = (text) => new TextEncoder().encode(text);
    const code = ({ code, message, document }) => [document, code, message];
    const explorer = await api.open({ documents: [
      { name: "brief", bytes },
      { name: "half", bytes: bytes.slice(0, 900) },
      { name: "oud", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]) },
      { name: "leeg", bytes: new ArrayBuffer(0) },
      { name: "tekst", text },
    ] });
    const own = await explorer.add("nieuw.pdf", bytes.buffer);
    const document = explorer.document("brief");
    const rejected = (promise) => promise.then(() => "read", code);
    return {
      ids: explorer.documents().map(({ id }) => id).sort(),
      refused: explorer.refused.map(code),
      hits: explorer.search("veerponten").hits.map(({ document }) => document).includes("brief"),
      slice: document.slice(document.blocks.at(-1).spans.at(-1)),
      pages: [document.source.pages, document.blocks[0].page],
      own,
      none: await rejected(api.open({ documents: [{ name: "x", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }] })),
      alone: await rejected(api.parse("x.rtf", words("{\\rtf1 brief}"))),
      added: await rejected(explorer.add("x.docx", words("PK\x03\x04onzin"))),
      wrong: await rejected(api.parse(5, bytes)),
      still: api.parse("a.txt", text).schema,
    };
  }, [[...pdf], TEXT]);
  assert.deepEqual(found.ids, ["brief", "nieuw", "tekst"]);
  assert.deepEqual(found.refused.map(([name, code]) => [name, code]).sort(), [["half", "broken"], ["leeg", "empty"], ["oud", "unknown"]]);
  assert.ok(found.refused.every(([, , message]) => message.startsWith("dit ")), JSON.stringify(found.refused));
  assert.ok(found.hits);
  assert.match(found.slice, /J\.A\. Harmsen$/);
  assert.deepEqual([found.pages, found.own], [[1, 1], "nieuw"]);
  assert.deepEqual([found.none, found.alone, found.added, found.wrong].map(([, code]) => code), ["unknown", "unknown", "broken", "usage"]);
  assert.equal(found.still, "beleidsspoor/document/1");
});

scenario("a PDF of 25 pages is read within a second, and files are read in Node.js too", async (visit) => {
  const page = await visit.page();
  const sheet = `<section style="break-after: page">${Array(9).fill(each((text) => `<p>${text}</p>`)).join("").slice(0, 5000)}</section>`;
  await page.setContent(`<style>body { font: 10pt sans-serif }</style>${Array(25).fill(sheet).join("")}`);
  const pdf = await page.pdf({ format: "A4" });
  const api = await import(pathToFileURL(join(DIST, "beleidsspoor.js")));
  await api.default();
  const { source } = await api.parse("lang.pdf", pdf);
  assert.ok(source.pages >= 25, `${source.pages} pages`);
  const start = performance.now();
  await api.parse("lang.pdf", pdf);
  const took = performance.now() - start;
  console.log(`       ${source.pages} pages in ${Math.round(took)} ms`);
  assert.ok(took < 2500, `${took} ms`);
  assert.equal((await api.parse("brief.docx", WORD)).meta.title, "Voortgang van de veerponten");
});

scenario("what reads files stays within its weight, and no page loads it", async () => {
  const weigh = (start) => {
    const [name] = readdirSync(DIST).filter((name) => name.startsWith(start));
    const bytes = readFileSync(join(DIST, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return brotliCompressSync(bytes, { params }).length;
  };
  const [pdf, more] = [weigh("read-pdf-"), weigh("read-more-")];
  assert.ok(pdf <= 600_000 && more <= 150_000, `${pdf} and ${more} bytes`);
  assert.ok(!readFileSync(join(DIST, "index.html"), "utf8").includes("read-"));
});
