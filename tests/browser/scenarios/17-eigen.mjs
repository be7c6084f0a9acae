// The reader's own papers: dropped, chosen or pasted, read where the page is, found everywhere, kept only where asked.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";
import { zip } from "../harness/zip.mjs";

const OWN = "#/eigen";
const KEEP = "Bewaar deze stukken in deze browser";

/** An invented letter, a paragraph an entry. */
const LETTER = [
  "De voorzitter van de Tweede Kamer der Staten-Generaal",
  "Datum 14 maart 2024",
  "Betreft Voortgang van de veerponten",
  "Geachte voorzitter,",
  "Met deze brief informeer ik uw Kamer over de veerponten op de grote rivieren. In 2023 voeren er 14 ponten, twee meer dan in het jaar daarvoor, en zij vervoerden samen bijna een miljoen reizigers.",
  "Voor het onderhoud stel ik in 2025 een bedrag van € 3 miljoen beschikbaar. De provincies leggen hetzelfde bedrag bij, zodat alle ponten vóór de winter kunnen worden nagekeken.",
  "Ik zal uw Kamer voor 1 juli 2024 informeren over de uitkomsten van het onderzoek naar de veiligheid van de kleinere ponten.",
  "Hoogachtend,",
  "De Minister van Infrastructuur en Waterstaat,",
  "J.A. Harmsen",
];
const TEXT = LETTER.join("\n\n");
const each = (wrap) => LETTER.map(wrap).join("");
const WORD = zip({
  "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${each((text) => `<w:p><w:r><w:t>${text.replace("veerponten", "pontveren")}</w:t></w:r></w:p>`)}</w:body></w:document>`,
});
const file = (name, content, mimeType = "application/octet-stream") => ({ name, mimeType, buffer: Buffer.from(content) });

/** The letter as Chromium prints it. */
async function printed(visit) {
  const page = await visit.page();
  await page.setContent(`<style>body { font: 11pt/1.3 sans-serif } p { margin: 0 0 1.3em }</style>${each((text) => `<p>${text}</p>`)}`);
  return page.pdf({ format: "A4", margin: { top: "2cm", bottom: "2cm", left: "2.5cm", right: "2.5cm" } });
}

/** Goes to a view in the same page, as a link would. */
async function show(page, view) {
  await page.evaluate((view) => { location.hash = view; }, view);
  await page.waitForFunction((view) => location.hash === view && document.querySelector("main h1") !== null, view);
}

const choose = (page, ...files) => page.locator("#eigen-bestanden").setInputFiles(files);
const list = (page) => page.getByRole("list", { name: "Uw stukken" });
const entry = (page, title) => list(page).locator("> li").filter({ hasText: title });
const link = (page, title) => list(page).getByRole("link", { name: title, exact: true });
const open = (page, count) => page.getByRole("main").getByText(count === 1 ? "1 stuk is open." : `${count} stukken zijn open.`).waitFor();

/** Drops files somewhere on the page, as a hand would. */
async function drop(page, target, files) {
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [name, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, files.map(([name, bytes]) => [name, [...bytes]]));
  await page.locator(target).first().dispatchEvent("drop", { dataTransfer: data });
}

async function withFolder(play) {
  const folder = mkdtempSync(join(tmpdir(), "spoor-eigen-"));
  try {
    await play(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens a page and notes what it asks of anybody from now on. */
function listening(page) {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  return asked;
}

scenario("eigen: a PDF dropped anywhere is read here, opens, is found, and stands in every view with its mark", async (visit) => {
  const pdf = await printed(visit);
  const page = await visit.open("#/over");
  const asked = listening(page);
  await drop(page, "footer", [["Brief van de minister.pdf", pdf]]);
  await page.waitForFunction(() => location.hash === "#/eigen");
  await link(page, "Voortgang van de veerponten").waitFor();
  const said = await entry(page, "Voortgang van de veerponten").textContent();
  assert.match(said, /Brief/);
  assert.match(said, /14 maart 2024/);
  assert.match(said, /1 pagina/);
  await link(page, "Voortgang van de veerponten").click();
  await page.getByRole("heading", { level: 1, name: "Voortgang van de veerponten" }).waitFor();
  assert.match(page.url(), /#\/document\/eigen-brief-van-de-minister-[0-9a-f]{8}$/);
  await show(page, "#/zoeken?q=veerponten");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  await page.getByText("Voortgang van de veerponten (uw stuk)").first().waitFor();
  for (const view of ["#/documenten", "#/toezeggingen", "#/geld", "#/tijdlijn?niveau=alles"]) {
    await show(page, view);
    const marked = page.getByRole("main").getByText(/\(uw stuk\)/);
    await marked.first().waitFor({ state: "attached", timeout: 10_000 }).catch(() => assert.fail(`${view}: no mark`));
  }
  const home = new URL(page.url()).origin;
  assert.ok(asked.every((address) => address.startsWith(home) || address.startsWith("blob:")), asked.join("\n"));
  const readers = asked.filter((address) => /read-|reading-/.test(address));
  // A browser looks for the icon again where the head of a page changes.
  assert.ok(asked.every((address) => /read-pdf-|reading-|icon-|\.wasm$/.test(address)), `asked while reading: ${asked.join("\n")}`);
  assert.equal(readers.length, 2, readers.join("\n"));
});

scenario("eigen: what is pasted is a paper, what is here already is linked, what cannot be read says why", async (visit) => {
  const page = await visit.open(OWN);
  await page.getByRole("button", { name: "Voeg de tekst toe" }).click();
  await page.getByText("Plak eerst een tekst in het veld.").waitFor();
  await page.getByLabel("Of plak hier een tekst").fill(TEXT);
  await page.getByRole("button", { name: "Voeg de tekst toe" }).click();
  await link(page, "Voortgang van de veerponten").waitFor();
  const source = readFileSync(new URL("../../../corpus/kst-33841-21.txt", import.meta.url));
  await choose(page, file("kopie.txt", source), file("nog eens.txt", TEXT), file("foto.png", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), file("leeg.txt", ""), file("brief.docx", WORD));
  await open(page, 2);
  assert.match(await entry(page, "kopie.txt").textContent(), /is er al, met dezelfde tekst/);
  assert.match(await entry(page, "kopie.txt").getByRole("link").getAttribute("href"), /kst-33841-21$/);
  assert.match(await entry(page, "nog eens.txt").getByRole("link").getAttribute("href"), /eigen-geplakte-tekst-/);
  assert.match(await entry(page, "foto.png").textContent(), /Niet gelezen: dit /);
  assert.match(await entry(page, "leeg.txt").textContent(), /Niet gelezen: dit bestand is leeg/);
  await link(page, "Voortgang van de pontveren").waitFor();
  await page.getByText("2 bestanden kunnen wij niet lezen").waitFor();
});

scenario("eigen: title, date and kind can be corrected, and a paper is taken out and brought back", async (visit) => {
  const page = await visit.open(OWN);
  await choose(page, file("brief.txt", TEXT));
  await open(page, 1);
  const one = list(page).locator("> li").first();
  await one.getByText("Verbeter titel, datum of soort").click();
  await one.getByLabel("Titel").fill("Ponten op de rivieren");
  await one.getByLabel("Datum").fill("2024-03-15");
  await one.getByLabel("Soort stuk").selectOption({ label: "Motie" });
  await one.getByRole("button", { name: "Pas aan" }).click();
  await link(page, "Ponten op de rivieren").waitFor();
  assert.match(await one.textContent(), /Motie.*15 maart 2024.*door u aangepast/);
  await show(page, "#/documenten");
  await page.getByRole("link", { name: "Ponten op de rivieren (uw stuk)" }).waitFor();
  await show(page, OWN);
  await one.getByText("Verbeter titel, datum of soort").click();
  await one.getByRole("button", { name: "Terug naar wat in het stuk staat" }).click();
  await link(page, "Voortgang van de veerponten").waitFor();
  await one.getByRole("button", { name: /^Verwijder ?: Voortgang/ }).click();
  await one.getByText("Verwijderd.").waitFor();
  await show(page, "#/zoeken?q=veerponten");
  await page.getByText("Niet gevonden in deze verzameling").waitFor();
  await show(page, OWN);
  await one.getByRole("button", { name: "Zet terug" }).click();
  await open(page, 1);
  await show(page, "#/zoeken?q=veerponten");
  await page.getByRole("list", { name: "Zoekresultaten" }).waitFor();
});

scenario("eigen: nothing is kept unasked; what is kept is there after a reload, in another tab, and gone with one press", async (visit) => {
  const page = await visit.open(OWN);
  await choose(page, file("brief.txt", TEXT));
  await open(page, 1);
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
  assert.ok(await page.evaluate(() => Object.keys(localStorage).every((key) => !key.includes("stukken"))));
  await page.reload();
  await page.getByText("U hebt nog geen stukken geopend.").waitFor();
  await page.getByLabel(KEEP).check();
  await choose(page, file("brief.txt", TEXT));
  await open(page, 1);
  const one = list(page).locator("> li").first();
  await one.getByText("Verbeter titel, datum of soort").click();
  await one.getByLabel("Titel").fill("Ponten op de rivieren");
  await one.getByRole("button", { name: "Pas aan" }).click();
  await link(page, "Ponten op de rivieren").waitFor();
  const address = await link(page, "Ponten op de rivieren").getAttribute("href");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await link(other, "Ponten op de rivieren").waitFor();
  await choose(other, file("tweede.docx", WORD));
  await open(other, 2);
  await open(page, 2);
  await page.goto(page.url().split("#")[0] + address);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Ponten op de rivieren" }).waitFor();
  await show(page, OWN);
  await open(page, 2);
  await entry(other, "tweede.docx").getByRole("button", { name: /^Verwijder/ }).click();
  await open(page, 1);
  await page.getByLabel(KEEP).uncheck();
  await page.reload();
  await page.getByText("U hebt nog geen stukken geopend.").waitFor();
  const nothing = async () => Object.keys(localStorage).every((key) => !key.includes("stukken")) && (await indexedDB.databases()).length === 0;
  await page.waitForFunction(nothing, undefined, { timeout: 5000 });
});

scenario("eigen: a saved file brings back what was taken out, and is kept where papers are", (visit) => withFolder(async (folder) => {
  const page = await visit.open(OWN, { acceptDownloads: true });
  await choose(page, file("brief.txt", TEXT), file("tweede.docx", WORD));
  await open(page, 2);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als gegevens" }).click()]);
  const json = join(folder, "eigen.json");
  await download.saveAs(json);
  await entry(page, "brief.txt").getByRole("button", { name: /^Verwijder/ }).click();
  await open(page, 1);
  await choose(page, json);
  await open(page, 2);
  // In another visit nothing was open; what the file brings is kept as any paper is.
  await page.reload();
  await page.getByText("U hebt nog geen stukken geopend.").waitFor();
  await page.getByLabel(KEEP).check();
  await choose(page, json);
  await open(page, 2);
  await page.waitForFunction(async () => {
    const [{ name } = {}] = await indexedDB.databases();
    const base = name && await new Promise((resolve) => { indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result); });
    if (!base?.objectStoreNames.contains("stukken")) return false;
    const count = await new Promise((resolve) => { base.transaction("stukken").objectStore("stukken").count().onsuccess = ({ target }) => resolve(target.result); });
    base.close();
    return count === 2;
  });
  await page.reload();
  await open(page, 2);
}));

scenario("eigen: a browser that keeps nothing says so, and the papers stay while the page does", async (visit) => {
  const page = await visit.open();
  await page.evaluate(() => { indexedDB.open = () => { throw new Error("forbidden"); }; });
  await show(page, OWN);
  await page.getByLabel(KEEP).check();
  await choose(page, file("brief.txt", TEXT));
  await page.getByText("deze browser kan uw stukken niet allemaal bewaren").waitFor();
  await open(page, 1);
});

scenario("eigen: one HTML file with papers, corrections and notes opens by itself, and is read again; nothing in it can run", (visit) => withFolder(async (folder) => {
  const page = await visit.open(OWN, { acceptDownloads: true });
  const hostile = `${TEXT}\n\n</script><script>window.mis = 1</script><img src=x onerror="window.mis = 2"> <!-- ${"</style>"} en gewone woorden over vlonders.`;
  await choose(page, file("brief.pdf", await printed(visit)), file("<img src=x onerror=window.mis=3>.txt", hostile));
  await open(page, 2);
  const one = entry(page, "brief.pdf");
  await one.getByText("Verbeter titel, datum of soort").click();
  await one.getByLabel("Titel").fill("Ponten <script>window.mis = 4</script>");
  await one.getByRole("button", { name: "Pas aan" }).click();
  await page.getByText("door u aangepast").waitFor();
  const saved = async (name, as) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    await download.saveAs(join(folder, as));
    return join(folder, as);
  };
  const html = await saved("Bewaar als pagina", "eigen.html");
  const json = await saved("Bewaar als gegevens", "eigen.json");
  const data = JSON.parse(readFileSync(json, "utf8"));
  assert.deepEqual(data.documents.map(({ container, title }) => [container, Boolean(title)]).sort(), [["pdf", true], ["text", false]]);
  const copy = await visit.open("", { address: pathToFileURL(html).href + OWN });
  await open(copy, 2);
  await list(copy).getByText("Ponten <script>window.mis = 4</script>").first().waitFor();
  await copy.evaluate(() => { location.hash = "#/zoeken?q=vlonders"; });
  await copy.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().click();
  await copy.getByRole("heading", { level: 1, name: "Voortgang van de veerponten" }).waitFor();
  assert.equal(await copy.evaluate(() => window.mis), undefined);
  // A paper of a file can take no other's place, whatever id it claims.
  const forged = { version: 2, passages: [], documents: [{ id: "kst-31476-24", name: "vals.txt", text: `${TEXT}\n\nVals.` }] };
  const victim = await visit.open(OWN);
  await choose(victim, file("vals.json", JSON.stringify(forged)));
  await open(victim, 1);
  assert.match(await link(victim, "Voortgang van de veerponten").getAttribute("href"), /#\/document\/eigen-vals-/);
  // Each file is read again elsewhere.
  for (const path of [html, json]) {
    const fresh = await visit.open(OWN);
    await choose(fresh, path);
    await open(fresh, 2);
    await fresh.getByText("Dit is een bestand dat u eerder bewaarde").waitFor();
    await list(fresh).getByText("Ponten <script>window.mis = 4</script>").first().waitFor();
    assert.equal(await fresh.evaluate(() => window.mis), undefined);
  }
}));

scenario("eigen: from a file, one edition reads PDF and Word and the other says which does", async (visit) => {
  const pdf = await printed(visit);
  const readers = join(DIST, "beleidsspoor-lezers.html");
  assert.ok(statSync(readers).size <= 2_600_000, `${statSync(readers).size} bytes`);
  assert.ok(statSync(join(DIST, "beleidsspoor.html")).size <= 1_300_000);
  const page = await visit.open("", { address: pathToFileURL(readers).href + OWN });
  const asked = listening(page);
  await choose(page, file("brief.pdf", pdf), file("brief.docx", WORD));
  await open(page, 2);
  assert.deepEqual(asked.filter((address) => !address.startsWith("blob:")), []);
  const plain = await visit.open("", { address: pathToFileURL(join(DIST, "beleidsspoor.html")).href + OWN });
  await choose(plain, file("brief.pdf", pdf), file("brief.txt", TEXT));
  await open(plain, 1);
  assert.match(await entry(plain, "brief.pdf").textContent(), /beleidsspoor-lezers\.html/);
});

scenario("eigen: a pile of 200 papers never holds the page up, and can be stopped", async (visit) => {
  const page = await visit.open(OWN);
  const pile = (words) => Array.from({ length: 200 }, (_, number) => {
    const bodies = Array.from({ length: 40 }, (_, part) => `${words} ${number} en ${part}: het veer nummer ${number * 40 + part} vaart sinds ${1990 + (part % 30)} met woord${number}x${part} over de rivier, en de gemeente betaalt daarvoor € ${part + 1} miljoen.`);
    return file(`brief ${number}.txt`, [...LETTER.slice(0, 2), `Betreft ${words} ${number}`, "Geachte voorzitter,", ...bodies, ...LETTER.slice(-3)].join("\n\n"));
  });
  await page.evaluate(() => {
    window.long = [];
    window.turns = 0;
    const turn = () => setTimeout(turn, 0, (window.turns += 1));
    turn();
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
  });
  const start = Date.now();
  await choose(page, ...pile("Veer"));
  await open(page, 200);
  const seconds = (Date.now() - start) / 1000;
  const long = await page.evaluate(() => window.long);
  console.log(`       200 papers: ${seconds.toFixed(1)} s, longest tasks ${long.sort((a, b) => b - a).slice(0, 5).join(", ")} ms`);
  // How long each takes depends on the machine; that the page has its turn between any two papers does not.
  const turns = await page.evaluate(() => window.turns);
  assert.ok(turns > 100, `the page had ${turns} turns`);
  await choose(page, ...pile("Pont"));
  await page.getByRole("button", { name: "Stop met lezen" }).click();
  await page.getByRole("button", { name: "Stop met lezen" }).waitFor({ state: "detached" });
  await page.getByText("u stopte met lezen").first().waitFor();
}, { seconds: 90 });

scenario("eigen: with the keyboard alone, and without a fault of axe on a phone and a desk", async (visit) => {
  for (const width of [320, 1280]) {
    const page = await visit.open(OWN, { viewport: { width, height: 800 } });
    await choose(page, file("brief.txt", TEXT), file("foto.png", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    await open(page, 1);
    await page.getByText("Verbeter titel, datum of soort").first().click();
    assert.deepEqual(await visit.axe(page), [], `${width}`);
    const wide = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length);
    assert.equal(wide, 0, `${width}: the view is wider than the window`);
  }
  const page = await visit.open(OWN);
  await page.getByLabel("Of plak hier een tekst").focus();
  await page.keyboard.insertText(TEXT);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await open(page, 1);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Kies bestanden/ }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles([file("brief.docx", WORD)]);
  await open(page, 2);
});

scenario("eigen: what reads PDF is kept once it was used: the next visit needs no network", async (visit) => {
  const pdf = await printed(visit);
  const address = await visit.site();
  const page = await visit.open("", { address: address + OWN, serviceWorkers: "allow", tolerate: [/ERR_CONNECTION|ERR_FAILED|request failed/] });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active?.state === "activated"));
  await page.reload();
  await choose(page, file("brief.pdf", pdf));
  await open(page, 1);
  await visit.unplug();
  await page.reload();
  await choose(page, file("brief.pdf", pdf));
  await open(page, 1);
});
