// Whatever does not come, or comes damaged: the page says so in plain words, with the documents as plain pages, and offers
// to try again. The words stand in the page itself.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const [START, FIRST, COLLECTION, STYLE, FRAME] = ["start-*.js", "first-*.wasm", "collection-*.bin", "style-*.css", "frame-*.js"].map(
  (name) => `**/${name}`,
);
const DOCUMENTS = readdirSync(join(DIST, "d"));
const SLOW = /Dat duurt langer dan gewoonlijk/;
const BROKEN = /Beleidsspoor kon niet starten\. Een deel ontbreekt, is beschadigd of werkt niet in uw browser/;
const HTML = { status: 200, contentType: "text/html", body: "<!DOCTYPE html><title>Niet gevonden</title>" };

/** What a host or a network does to a file. */
const TROUBLES = {
  missing: (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>404</h1>" }),
  "answered with HTML": (route) => route.fulfill(HTML),
  cut: async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    // The very end of the file: of a script, the middle might be the end of a statement.
    return route.fulfill({ response, body: body.subarray(0, Math.ceil(body.length / 2)) });
  },
  blocked: (route) => route.abort("blockedbyclient"),
};
/** Nothing, until the page is closed or the reader gives up. */
const never = () => {};

/** A page to which things happen. */
const troubled = (visit, options = {}) => visit.page({ tolerate: [/./], ...options });

const words = (page) => page.locator("#wachten");
const button = (page) => words(page).getByRole("link", { name: "Probeer opnieuw" });

/** What stands there, as it is seen: with the way to the documents, and one thing to do. */
async function says(page, reason) {
  await words(page).getByText(reason).waitFor();
  await button(page).waitFor();
  const links = await words(page).locator("li a").evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute("href")));
  assert.deepEqual(links.sort(), DOCUMENTS.map((id) => `./d/${id}/`).sort());
}

/** Lets the time go by that the style keeps words from sight: gives the seconds, of all of them and of the offer to try again. */
async function wait(page) {
  await page.waitForFunction(() => document.querySelector(".wachten__laat") && getComputedStyle(document.body).margin === "0px");
  return page.evaluate(() => {
    const seconds = ["#wachten", ".wachten__laat"].map((name) => getComputedStyle(document.querySelector(name)).animation.match(/[\d.]+(?=s)/)?.[0]);
    document.getAnimations().forEach((animation) => animation.finish());
    return seconds.map(Number);
  });
}

/** Has this happen to a file, until the function it gives is called. */
async function afflict(page, file, trouble) {
  let ill = true;
  await page.route(file, (route) => (ill ? trouble(route) : route.continue()));
  return () => (ill = false);
}

/** Presses the button, and waits for the page. */
async function pressButton(page) {
  await button(page).click();
  await page.locator("#pagina h1").waitFor();
  await words(page).waitFor({ state: "detached" });
}

/** The same where the page has an address that people pass on. */
async function tryAgain(page) {
  await pressButton(page);
  assert.doesNotMatch(page.url(), /opnieuw/);
}

for (const [what, file] of [["start script", START], ["program", FIRST]]) {
  for (const [how, trouble] of Object.entries(TROUBLES)) {
    scenario(`a ${what} that is ${how} leaves words, plain pages and a button that starts the page`, async (visit) => {
      const page = await troubled(visit);
      const heal = await afflict(page, file, trouble);
      await page.goto(`${await visit.site()}#/documenten`);
      await page.waitForURL(/\?opnieuw=1#\/documenten$/);
      await says(page, BROKEN);
      assert.deepEqual(await visit.axe(page), []);
      heal();
      await tryAgain(page);
      assert.match(page.url(), /#\/documenten$/);
    });
  }
}

scenario("a page whose start script came wrong once starts by itself", async (visit) => {
  const page = await troubled(visit);
  await page.route(START, TROUBLES["answered with HTML"], { times: 1 });
  await page.goto(await visit.site());
  await page.locator("#pagina h1").waitFor();
  await words(page).waitFor({ state: "detached" });
});

scenario("a page whose start script keeps coming wrong is tried once by itself, not for ever", async (visit) => {
  const page = await troubled(visit);
  const loads = [];
  page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
  await page.route(START, TROUBLES.missing);
  await page.goto(await visit.site());
  await page.waitForURL(/\?opnieuw=1$/);
  await says(page, BROKEN);
  await page.waitForLoadState("networkidle");
  assert.equal(loads.length, 2, String(loads));
});

for (const [what, file] of [["start script", START], ["program", FIRST], ["collection", COLLECTION]]) {
  scenario(`a ${what} that never comes: after ten seconds words, and the offer to try again`, async (visit) => {
    const page = await troubled(visit);
    const heal = await afflict(page, file, never);
    await page.goto(await visit.site(), { waitUntil: "commit" });
    assert.deepEqual(await wait(page), [10, 10]);
    await says(page, SLOW);
    heal();
    await tryAgain(page);
  });
}

for (const how of ["missing", "answered with HTML"]) {
  scenario(`a collection that is ${how} leaves the plain pages beside the reason`, async (visit) => {
    const page = await troubled(visit);
    await page.route(COLLECTION, TROUBLES[how]);
    await page.goto(await visit.site());
    await page.waitForURL(/\?opnieuw=1$/);
    await page.getByRole("alert").getByRole("heading", { level: 1 }).waitFor();
    await wait(page);
    assert.equal(await words(page).locator("li a").first().isVisible(), true);
    assert.deepEqual(await visit.axe(page), []);
  });
}

scenario("a style that never comes does not hold up the words", async (visit) => {
  const page = await troubled(visit);
  await page.clock.install();
  await page.route(STYLE, never);
  await page.route(START, never);
  await page.goto(await visit.site(), { waitUntil: "commit" });
  await button(page).waitFor({ state: "attached" });
  await page.clock.fastForward(10_000);
  await says(page, SLOW);
});

scenario("a browser without WebAssembly is told so, at once and once", async (visit) => {
  const page = await troubled(visit);
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(await visit.site());
  await says(page, /Uw browser heeft geen WebAssembly/);
  assert.doesNotMatch(page.url(), /opnieuw/);
  assert.deepEqual(await visit.axe(page), []);
});

scenario("who loads fast sees none of those words, and nothing moves", async (visit) => {
  const page = await visit.page();
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.moved += value))).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      const words = document.getElementById("wachten");
      if (words?.checkVisibility({ visibilityProperty: true }) && performance.now() < 900) globalThis.seen = true;
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(await visit.site());
  await page.locator("#pagina h1").waitFor();
  await words(page).waitFor({ state: "detached" });
  assert.deepEqual(await page.evaluate(() => [globalThis.seen ?? false, globalThis.moved < 0.02]), [false, true]);
});

for (const [how, trouble] of Object.entries(TROUBLES)) {
  scenario(`a frame whose script is ${how} says so, and leads to the site`, async (visit) => {
    const page = await troubled(visit, { viewport: { width: 360, height: 480 } });
    const heal = await afflict(page, FRAME, trouble);
    const site = await visit.site();
    await page.goto(`${site}embed.html?childId=krant-1#/inbedden/geld`);
    await page.waitForURL(/childId=krant-1&opnieuw=1#\/inbedden\/geld$/);
    await says(page, BROKEN);
    assert.equal(await page.getByRole("link", { name: "Bekijk op Beleidsspoor" }).evaluate((link) => link.href), site);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    heal();
    await pressButton(page);
  });
}

scenario("a frame whose script never comes offers to try again", async (visit) => {
  const page = await troubled(visit);
  const heal = await afflict(page, FRAME, never);
  await page.goto(`${await visit.site()}embed.html#/inbedden/geld`, { waitUntil: "commit" });
  assert.deepEqual(await wait(page), [1, 10]);
  await says(page, SLOW);
  heal();
  await pressButton(page);
});

scenario("a sandboxed frame whose program is damaged says so", async (visit) => {
  const page = await troubled(visit, { serviceWorkers: "allow" });
  await page.route(FRAME, async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replace('"text":"', '"text":"~~~~') });
  });
  const site = await visit.site({ pages: { "artikel.html": '<iframe src="embed.html#/inbedden/geld" sandbox="allow-scripts" title="geld"></iframe>' } });
  await page.goto(`${site}artikel.html`);
  await page.frameLocator("iframe").getByText(BROKEN).waitFor();
  await page.frameLocator("iframe").getByRole("link", { name: "Probeer opnieuw" }).waitFor();
});

scenario("index.html from the disk says what to do", async (visit) => {
  const page = await troubled(visit);
  await page.goto(pathToFileURL(join(DIST, "index.html")).href);
  await says(page, BROKEN);
});

const FILE = join(DIST, "beleidsspoor.html");

for (const [how, damage] of Object.entries({
  "cut in half": (file) => file.slice(0, file.length / 2),
  "cut where its program begins": (file) => file.slice(0, file.indexOf('id="inhoud"') + 2000),
  "with one letter of its script changed": (file) => file.replace(/<script>(.{300})./s, "<script>$1~"),
  "with one letter of its program changed": (file) => file.replace(/(id="inhoud"[^>]*>.{5000})./s, (_, before) => `${before}~`),
})) {
  scenario(`the offline file ${how} shows its text`, async (visit) => {
    const folder = mkdtempSync(join(tmpdir(), "spoor-"));
    const whole = readFileSync(FILE, "utf8");
    const damaged = damage(whole);
    assert.notEqual(damaged, whole);
    writeFileSync(join(folder, "stuk.html"), damaged);
    const page = await troubled(visit, { offline: true });
    await page.goto(pathToFileURL(join(folder, "stuk.html")).href);
    await page.locator("#zonder-script h1").waitFor();
    await page.locator("#zonder-script article p").first().waitFor();
    assert.equal(await page.getByText("wordt uitgepakt").isVisible(), false);
    rmSync(folder, { recursive: true });
  });
}

scenario("an offline file that comes in half is not handed out, and the page says so", async (visit) => {
  const page = await visit.open("#/selectie", { acceptDownloads: true, tolerate: [/./] });
  const downloads = [];
  page.on("download", (download) => downloads.push(download));
  const save = page.getByRole("button", { name: /^Bewaar mijn selectie/ });
  for (const how of ["cut", "answered with HTML", "missing"]) {
    await page.route("**/beleidsspoor.html", TROUBLES[how], { times: 1 });
    await save.click();
    await page.getByText("Bewaren lukt nu niet.").waitFor();
    await page.reload();
  }
  assert.equal(downloads.length, 0);
  await save.click();
  await page.getByText("Het bestand staat bij uw downloads.").waitFor();
});
