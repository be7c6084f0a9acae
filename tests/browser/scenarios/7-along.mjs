// Taken along: one file without network, pages without script, the site without network, asking nobody.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { listedAnew } from "../harness/deployments.mjs";
import { scenario } from "../harness/scenario.mjs";
import { menu } from "../harness/views.mjs";
import { unpack } from "../../../www/unpack.js";
import { DIST } from "../harness/visit.mjs";

/** The views of the menu, and addresses with something behind them. */
const views = async (page) => [
  ...(await menu(page)),
  "#/zoeken?q=koplopergemeenten", "#/selectie", "#/document/kst-33841-21", "#/document/kst-31476-24?passage=3147",
  "#/document/kst-29538-350", "#/document/vws-954002-149168", "#/document/zorgwelzijn-2018-clientondersteuning", "#/inbedden/geld",
  "#/bestaat/niet",
];
const FILE = join(DIST, "beleidsspoor.html");
const DOCUMENTS = readdirSync(join(DIST, "d"));
const SELECTION = "Mijn selectie";

/** Goes to a view in the same page, as a link would. */
async function show(page, view) {
  await page.evaluate((view) => { location.hash = view; }, view);
  await page.waitForFunction((view) => location.hash === view && document.querySelector("main h1") !== null, view);
}

/** Opens a page from the disk, with the network cut. Gives it with the addresses it asked for. */
async function offline(visit, path, options = {}) {
  const page = await visit.page({ offline: true, ...options });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.locator("h1").first().waitFor();
  return { page, asked };
}

scenario("the offline file shows every view from the disk, with the network cut, and asks for nothing", async (visit) => {
  const { page, asked } = await offline(visit, FILE);
  for (const view of await views(page)) {
    await show(page, view);
    assert.equal(await page.locator("h1").count(), 1, view);
  }
  await page.getByRole("searchbox", { name: "Zoeken in de documenten" }).fill("onafhankelijke");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  assert.deepEqual(asked.map((address) => new URL(address).protocol), ["file:"], `asked for ${asked}`);
  assert.equal((await page.context().cookies()).length, 0);
  await show(page, "#/over");
  assert.match(await page.getByRole("contentinfo").innerText(), /Versie \d+\.\d+\.\d+.*Dit bestand is gemaakt op \d+ \w+ \d{4}/);
  assert.equal(await page.locator("code.sum").filter({ hasText: /^[0-9a-f]{64}$/ }).count(), DOCUMENTS.length);
  assert.deepEqual(await visit.axe(page), []);
  await visit.screenshot(page, "bestand");
});

// 961 KB since kinds of papers are read that the first dossier has none of; the contract allows 1.3 MB.
scenario("the offline file is no larger than it was", async () => {
  assert.ok(statSync(FILE).size <= 1_300_000, `it is ${statSync(FILE).size} bytes`);
});

scenario("what the offline file carries is unpacked whole, and damage is noticed", async (visit) => {
  const html = readFileSync(FILE, "utf8");
  const [, told, packed] = /id="inhoud" data-sizes="([\d ]+)"[^>]*>([^<]*)</.exec(html);
  const page = await visit.page();
  const shown = await page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").getElementById("zonder-script").textContent, html);
  const text = new TextEncoder().encode(shown);
  const sizes = told.split(" ").map(Number);
  const bundle = ([collection]) => Buffer.from(collection);
  const program = (parts) => new WebAssembly.Module(parts.at(-1));
  const whole = unpack(packed, sizes, text);
  assert.equal(bundle(whole).subarray(0, 4).toString(), "BLSP");
  assert.ok(WebAssembly.Module.exports(program(whole)).some(({ name }) => name === "mount"));
  for (const damaged of [packed.slice(0, 3000), packed.slice(0, 900) + packed.slice(1400), packed.slice(200), "~".repeat(9000), ""]) {
    // What is not noticed while unpacking is by WebAssembly itself, which checks its whole program.
    assert.throws(() => program(unpack(damaged, sizes, text)));
  }
});

scenario("without script the offline file is the full text, with version, day and checksums", async (visit) => {
  const { page } = await offline(visit, FILE, { javaScriptEnabled: false });
  const shown = squeezed(await page.locator("#zonder-script").innerText());
  for (const id of DOCUMENTS) {
    const words = squeezed(await text(visit, id));
    assert.ok(shown.includes(words.slice(0, 400)) && shown.includes(words.slice(-400)), `${id} is not whole`);
  }
  assert.match(shown, /versie\d+\.\d+\.\d+,gemaaktop/);
  assert.equal(await page.locator("code.sum").filter({ hasText: /^[0-9a-f]{64}$/ }).count(), DOCUMENTS.length);
  await visit.screenshot(page, "bestand-zonder-script");
});

scenario("with script nothing of the plain text stays, and when the program is damaged all of it does", async (visit) => {
  const { page } = await offline(visit, FILE);
  assert.equal(await page.locator("#zonder-script").count(), 0);
  const folder = mkdtempSync(join(tmpdir(), "spoor-"));
  const damaged = readFileSync(FILE, "utf8").replace(/(id="inhoud"[^>]*>.{4000}).{40}/s, "$1");
  writeFileSync(join(folder, "stuk.html"), damaged);
  const broken = await visit.page({ offline: true, tolerate: [/./] });
  const failed = broken.waitForEvent("pageerror");
  await broken.goto(pathToFileURL(join(folder, "stuk.html")).href);
  await failed;
  await broken.locator("#zonder-script h1").waitFor();
  assert.equal(await broken.locator("#zonder-script article").count(), DOCUMENTS.length);
  rmSync(folder, { recursive: true });
});

scenario("a copy of the file carries the reader's passages and notes, and a copy of the copy too", async (visit) => {
  const folder = mkdtempSync(join(tmpdir(), "spoor-"));
  const { page } = await offline(visit, FILE, { acceptDownloads: true });
  await show(page, "#/document/kst-31476-24");
  await page.locator(".block--paragraph .block__button").nth(4).click();
  const keep = page.getByRole("button", { name: "Bewaar in mijn selectie" });
  await keep.click();
  assert.equal(await keep.getAttribute("aria-pressed"), "true");
  await page.getByRole("region", { name: "Over deze passage" }).getByRole("link", { name: SELECTION }).click();
  await page.getByLabel("Uw notitie").fill("Navragen: </script><img src=x onerror=alert(1)>");
  const quote = await page.locator(".case blockquote").innerText();
  const saved = async (from, name) => {
    const [download] = await Promise.all([from.waitForEvent("download"), from.getByRole("button", { name: "Bewaar mijn selectie als bestand" }).click()]);
    assert.equal(download.suggestedFilename(), "beleidsspoor.html");
    await download.saveAs(join(folder, name));
    return join(folder, name);
  };
  const first = await offline(visit, await saved(page, "een.html"), { acceptDownloads: true });
  await show(first.page, "#/selectie");
  assert.equal(await first.page.locator(".case blockquote").innerText(), quote);
  assert.match(await first.page.getByLabel("Uw notitie").inputValue(), /^Navragen: <\/script><img/);
  assert.deepEqual(await visit.axe(first.page), []);
  const second = await offline(visit, await saved(first.page, "twee.html"));
  await show(second.page, "#/selectie");
  assert.equal(await second.page.locator(".case").count(), 1);
  await second.page.getByRole("button", { name: "Verwijder uit mijn selectie" }).click();
  await second.page.getByText("U hebt nog niets bewaard.").waitFor();
  assert.deepEqual(second.asked.map((address) => new URL(address).protocol), ["file:"]);
  rmSync(folder, { recursive: true });
});

scenario("the site hands out the file, and saves one with the reader's selection", async (visit) => {
  const page = await visit.open("#/over", { acceptDownloads: true });
  const [plain] = await Promise.all([page.waitForEvent("download"), page.getByRole("main").getByRole("link", { name: "Download deze pagina" }).click()]);
  assert.equal(readFileSync(await plain.path()).length, statSync(FILE).size);
  assert.equal(await page.getByRole("contentinfo").getByRole("link", { name: "Download deze pagina" }).count(), 1);
  await show(page, "#/document/kst-33841-21");
  await page.locator(".block__button").nth(3).click();
  await page.getByRole("button", { name: "Bewaar in mijn selectie" }).click();
  await page.reload();
  await show(page, "#/selectie");
  // The view comes with the whole program.
  await page.locator(".case").first().waitFor();
  assert.equal(await page.locator(".case").count(), 1, "the selection is forgotten");
  const [own] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Bewaar mijn selectie/ }).click()]);
  assert.match(readFileSync(await own.path(), "utf8"), /id="selectie">\{"version":2,"id":"[0-9a-f]+","passages":\[\{"document":"kst-33841-21"/);
  await page.getByText("Het bestand staat bij uw downloads.").waitFor();
});

scenario("every page without script is valid HTML, readable, and asks for nothing but its style", async (visit) => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  const site = await visit.site();
  for (const id of DOCUMENTS) {
    const report = await validator.validateString(readFileSync(join(DIST, "d", id, "index.html"), "utf8"));
    assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`)), [], id);
    const page = await visit.page({ javaScriptEnabled: false });
    const asked = [];
    page.on("request", (request) => asked.push(request.url().replace(site, "")));
    await page.goto(`${site}d/${id}/`);
    assert.equal(await page.locator("h1").count(), 1);
    assert.ok(asked.every((name) => /^(d\/[\w-]+\/|style-\w+\.css|icon-\w+\.svg)$/.test(name)), `asked for ${asked}`);
    await visit.screenshot(page, `pagina-${id}`);
  }
});

scenario("a page without script leads into the explorer, fits 320 pixels, and axe finds nothing", async (visit) => {
  const site = await visit.site();
  const page = await visit.open("", { address: `${site}d/kst-31476-24/`, viewport: { width: 320, height: 640 } });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  assert.deepEqual(await visit.axe(page), []);
  await page.getByRole("link", { name: /^Open dit document in Beleidsspoor/ }).click();
  await page.getByRole("button", { name: /^Over deze passage/ }).first().waitFor();
});

scenario("the start page names the pages without script", async (visit) => {
  const page = await visit.open("", { javaScriptEnabled: false, ready: "h1", tolerate: [/request failed: .*\.js csp/] });
  for (const id of DOCUMENTS) assert.ok(await page.locator(`a[href="./d/${id}/"]`).first().isVisible(), id);
});

scenario("every view asks nobody else for anything and leaves no cookie", async (visit) => {
  // Requests to other hosts fail a scenario by themselves.
  const page = await visit.open();
  for (const view of await views(page)) {
    await show(page, view);
    const entry = page.locator("main > details.take > summary");
    if (await entry.count()) {
      await entry.click();
      await page.frameLocator("iframe").locator("h1").waitFor();
    }
  }
  assert.equal((await page.context().cookies()).length, 0);
  assert.equal(await page.evaluate(() => document.cookie), "");
}, { seconds: 120 });

/** Opens the site as a returning reader would, service worker and all, and waits until it is kept. */
async function kept(visit, site) {
  const page = await visit.open("", { address: site, serviceWorkers: "allow", tolerate: [/ERR_CONNECTION|ERR_FAILED|ERR_ABORTED|answer 503|status of 503/] });
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
  });
  return page;
}

scenario("the second visit needs no network: every view, every page without script", async (visit) => {
  const site = await visit.site();
  const page = await kept(visit, site);
  await visit.unplug();
  await page.goto(site);
  await page.locator("#pagina h1").waitFor();
  for (const view of await views(page)) await show(page, view);
  await page.goto(`${site}index.html#/geld`);
  await page.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
  for (const id of DOCUMENTS) {
    await page.goto(`${site}d/${id}/`);
    await page.locator("h1").waitFor();
  }
  await page.goto(`${site}beleidsspoor.html`);
  await page.getByRole("heading", { name: "Hiervoor is internet nodig" }).waitFor();
}, { seconds: 90 });

scenario("a new version waits until the reader asks for it, and never mixes with the old one", async (visit) => {
  const folder = mkdtempSync(join(tmpdir(), "spoor-"));
  cpSync(DIST, folder, { recursive: true });
  const site = await visit.site({ folder });
  const page = await kept(visit, site);
  await page.goto(site);
  await page.locator("#pagina h1").waitFor();

  // The next version: other files under other names, the old ones gone.
  const change = (name, edit) => writeFileSync(join(folder, name), edit(readFileSync(join(folder, name), "utf8")));
  const style = readdirSync(folder).find((name) => /^style-.*\.css$/.test(name));
  writeFileSync(join(folder, "style-00000000000000ff.css"), readFileSync(join(folder, style)));
  rmSync(join(folder, style));
  change("index.html", (text) => text.replaceAll(style, "style-00000000000000ff.css").replace("<title>", "<title>Nieuw: "));
  const named = (text) => text.replaceAll(style, "style-00000000000000ff.css");
  for (const id of DOCUMENTS) change(`d/${id}/index.html`, named);
  change("service-worker.js", (text) => listedAnew(named(text), (file) => readFileSync(join(folder, file)), "nieuw"));

  const sheets = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => href.split("/").at(-1)));
  await page.goto(`${site}#/geld`);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
  const notice = page.getByText("Er is een nieuwe versie van deze pagina.");
  await notice.waitFor();
  assert.deepEqual(await sheets(), [style], "the old version is mixed with the new one");
  await page.reload();
  await notice.waitFor();
  assert.deepEqual(await sheets(), [style], "the new version did not wait");
  assert.deepEqual(await visit.axe(page), []);
  await visit.screenshot(page, "nieuwe-versie");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Laad de nieuwe versie" }).click()]);
  await page.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
  assert.deepEqual(await sheets(), ["style-00000000000000ff.css"]);
  assert.deepEqual(await page.evaluate(async () => (await caches.keys()).length), 1, "the old version is still kept");
  await visit.unplug();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
  rmSync(folder, { recursive: true });
}, { seconds: 90 });

const squeezed = (text) => text.replace(/\s+/gu, "");

/** The text of a page without script, from its first block to its last. */
async function text(visit, id) {
  const page = await visit.open("", { address: `${await visit.site()}d/${id}/`, javaScriptEnabled: false });
  return page.evaluate(() => {
    document.querySelectorAll("article > header, article > nav, .note a").forEach((element) => element.remove());
    return document.querySelector("article").innerText;
  });
}
