// A new version is uploaded over the old one, file by file, in any order, on any host; visitors come at any moment.
import assert from "node:assert/strict";
import { HOSTS } from "../harness/server.mjs";
import { random, steps, version } from "../harness/deployments.mjs";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

/** On each kind of host. The same 50 were tried on all, in minutes: `ORDERS=50 node tests/browser/run.mjs order`. */
const ORDERS = Number(process.env.ORDERS ?? 20);
const [OLD, NEW] = [version(DIST, "Een"), version(DIST, "Twee")];
const PLAIN_PAGE = [...NEW.keys()].find((name) => name.startsWith("d/")).replace("index.html", "");

/** A page that may get into any trouble, with the service worker. */
const visitor = (visit) => visit.page({ serviceWorkers: "allow", tolerate: [/./] });

/** What a page shows when it has come to rest: the versions it is made of, or that it could not start. */
async function shown(page) {
  const seen = await page.waitForFunction(() => {
    const heading = document.querySelector("#pagina h1")?.textContent;
    return heading ?? (document.documentElement.dataset.mislukt && location.search.includes("opnieuw") ? "mislukt" : undefined);
  }, undefined, { timeout: 20_000 });
  return seen.jsonValue();
}

/** Waits until this version is kept, whole, whether or not it waits for its turn. */
const kept = (page, name) =>
  page.evaluate(async (name) => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (worker.state === "installing") await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    for (const key of await caches.keys()) {
      const answer = await (await caches.open(key)).match("./");
      if ((await answer?.text())?.includes(`data-versie="versie ${name}"`)) return true;
    }
    return false;
  }, name);

for (const host of Object.keys(HOSTS)) {
  scenario(`no order of uploading leaves a page blank or mixes versions, on this host: ${host}`, async (visit) => {
    const page = await visitor(visit);
    let [visits, whole] = [0, 0];
    for (let order = 0; order < ORDERS; order++) {
      const chance = random(order + 1);
      const files = new Map(OLD);
      const site = await visit.site({ folder: files, host, lasting: true });
      const places = [site, site, `${site}index.html`, `${site}${PLAIN_PAGE}`];
      const seen = [];
      const look = async (address) => {
        visits += 1;
        await page.goto(address);
        if (address.includes("/d/")) return;
        seen.push(await shown(page));
        assert.match(seen.at(-1), /^(versie \w+|mislukt)$/, `order ${order}: ${seen}`);
      };
      // Some come for the first time while it happens.
      if (chance() < 0.8) await look(site).then(() => page.evaluate(() => navigator.serviceWorker.ready.then(() => {})));
      const all = steps(OLD, NEW, chance);
      const moments = new Set([0, 1, 2].map(() => Math.floor(chance() * all.length)));
      for (const [number, step] of all.entries()) {
        step(files);
        if (moments.has(number)) await look(places[Math.floor(chance() * places.length)]);
      }
      await look(site);
      assert.match(seen.at(-1), /^versie \w+$/, `order ${order} stays blank: ${seen}`);
      await page
        .waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue("--versie"))
        .catch(() => assert.fail(`order ${order} has no style: ${seen}`));
      assert.equal(await kept(page, "Twee"), true, `order ${order}: the new version is not kept: ${seen}`);
      whole += 1;
      await page.goto("about:blank");
    }
    assert.equal(whole, ORDERS);
    assert.ok(visits > 3 * ORDERS);
  }, { seconds: 3 * ORDERS + 60 });
}

/** A page of a small site that the service worker keeps, after its first visit. */
async function keeping(visit, files, options) {
  const page = await visitor(visit);
  const site = await visit.site({ folder: files, lasting: true, ...options });
  await page.goto(site);
  await shown(page);
  assert.equal(await kept(page, "Een"), true);
  return { page, site };
}

/** Waits until a worker of ours is in charge. */
const inCharge = (page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
  });

const inFolder = (files, folder) => [...files].map(([name, contents]) => [`${folder}/${name}`, contents]);

scenario("two sites on one host keep their own version each", async (visit) => {
  const files = new Map([...inFolder(OLD, "een"), ...inFolder(NEW, "twee"), ...inFolder(OLD, "een/dieper")]);
  const page = await visitor(visit);
  const site = await visit.site({ folder: files, lasting: true, prefix: "/" });
  for (const folder of ["een/dieper", "een", "twee", "een"]) {
    await page.goto(`${site}${folder}/`);
    assert.equal(await shown(page), folder === "twee" ? "versie Twee" : "versie Een");
    await inCharge(page);
  }
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 3);
  await visit.unplug();
  for (const folder of ["een", "twee", "een/dieper"]) {
    await page.goto(`${site}${folder}/`);
    assert.equal(await shown(page), folder === "twee" ? "versie Twee" : "versie Een");
  }
});

for (const host of Object.keys(HOSTS)) {
  scenario(`what is kept opens without network, by each of its names, after visits to this host: ${host}`, async (visit) => {
    const { page, site } = await keeping(visit, new Map(OLD), { host });
    await page.goto(site);
    assert.equal(await shown(page), "versie Een");
    await visit.unplug();
    for (const name of ["", "index.html", "?utm_source=brief"]) {
      await page.goto(`${site}${name}`);
      assert.equal(await shown(page), "versie Een", name);
    }
    for (const name of [PLAIN_PAGE, `${PLAIN_PAGE}index.html`, PLAIN_PAGE.slice(0, -1)]) {
      await page.goto(`${site}${name}`);
      assert.match(await page.title(), /^versie Een /, name);
      assert.equal(await page.evaluate(() => document.styleSheets.length), 1, name);
    }
  });
}

const DAMAGE = {
  "a file less": (cache, name) => cache.delete(name),
  "HTML for a script": (cache, name) => cache.put(name, new Response("<!DOCTYPE html>", { headers: { "Content-Type": "text/html" } })),
  "another script": (cache, name) => cache.put(name, new Response("throw new Error('stuk')", { headers: { "Content-Type": "text/javascript" } })),
};
for (const [what, damage] of Object.entries(DAMAGE)) {
  for (const [when, files] of [["the same version", OLD], ["the next", NEW]]) {
    scenario(`a cache with ${what} heals while the host has ${when}`, async (visit) => {
      const folder = new Map(OLD);
      const { page, site } = await keeping(visit, folder);
      const start = [...OLD.keys()].find((name) => name.startsWith("start-"));
      await page.evaluate(`(async () => {
        for (const name of await caches.keys()) await (${damage})(await caches.open(name), new URL("./${start}", location.href).href);
      })()`);
      folder.clear();
      for (const [name, contents] of files) folder.set(name, contents);
      await page.goto(site);
      const version = await shown(page);
      // The old version, if the browser had the file elsewhere.
      assert.match(version, files === OLD ? /^versie Een$/ : /^versie (Een|Twee)$/);
      await page.waitForURL(site);
      assert.equal(await kept(page, version.slice(7)), true);
      await inCharge(page);
      await visit.unplug();
      await page.goto(site);
      assert.equal(await shown(page), version);
    });
  }
}

// The service worker of the first releases, which kept whatever a host answered: as much of it as did harm.
const FIRST_WORKER = `
const CACHE = "beleidsspoor-00000000000000aa";
const FILES = FILE_NAMES;
self.addEventListener("install", (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES))));
self.addEventListener("fetch", (event) => event.respondWith(caches.open(CACHE)
  .then((cache) => cache.match(event.request, { ignoreSearch: true })).then((kept) => kept ?? fetch(event.request))));
`;

scenario("who was left with a blank page by the first service worker has the page at the next visit", async (visit) => {
  // Half a deployment on a host that answers HTML for what is missing: page and worker are there, the script is not.
  const start = [...OLD.keys()].find((name) => name.startsWith("start-"));
  const names = JSON.stringify(["./", `./${start}`]);
  const page = await visitor(visit);
  const blank = '<!DOCTYPE html><div id="pagina"></div><script>navigator.serviceWorker.register("./service-worker.js")</script>';
  const folder = new Map([["index.html", `${blank}<script type="module" src="./${start}"></script>`], ["service-worker.js", FIRST_WORKER.replace("FILE_NAMES", names)]]);
  const site = await visit.site({ folder, host: "html" });
  // A cache of the same naming that belongs to another site on this host.
  await page.goto(site);
  await inCharge(page);
  await page.evaluate(async () => {
    const other = await caches.open("beleidsspoor-00000000000000bb");
    await other.put(new URL("/elders/", location.href), new Response("van een ander"));
  });
  for (const [name, contents] of OLD) folder.set(name, contents);
  await page.goto(site);
  assert.equal(await page.locator("h1").count(), 0, "the first worker answers from its cache");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
    // The browser does so by itself after a visit.
    await registration.update();
    await changed;
  });
  await page.goto(site);
  assert.equal(await shown(page), "versie Een");
  await inCharge(page);
  const left = await page.evaluate(() => caches.keys());
  assert.deepEqual(left.map((name) => name.split(" ")[0]).sort(), ["beleidsspoor", "beleidsspoor-00000000000000bb"]);
});
