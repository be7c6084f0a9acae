// A new version is uploaded over the old one, file by file, in any order, on any host; visitors come at any moment.
import assert from "node:assert/strict";
import { HOSTS } from "../harness/server.mjs";
import { random, steps, version } from "../harness/deployments.mjs";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const ORDERS = 50;
const [OLD, NEW] = [version(DIST, "Een"), version(DIST, "Twee")];
const PLAIN_PAGE = [...NEW.keys()].find((name) => name.startsWith("d/")).replace("index.html", "");

/** A page that may get into any trouble, with the service worker. */
const visitor = (visit) => visit.page({ serviceWorkers: "allow", tolerate: [/./] });

/** What a page shows when it has come to rest: the versions it is made of, or that it could not start. */
async function shown(page) {
  const seen = await page.waitForFunction(() => {
    const heading = document.querySelector("#pagina h1")?.textContent;
    return heading ?? (document.documentElement.dataset.mislukt && location.search.includes("opnieuw") ? "mislukt" : undefined);
  }, undefined, { timeout: 5000 });
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
      assert.equal(await kept(page, "Twee"), true, `order ${order}: the new version is not kept: ${seen}`);
      whole += 1;
      await page.goto("about:blank");
    }
    assert.equal(whole, ORDERS);
    assert.ok(visits > 3 * ORDERS);
  }, { seconds: 120 });
}
