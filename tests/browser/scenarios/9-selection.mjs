// Whatever stands where a selection is stored, or comes with a saved copy: the page goes on, and runs nothing of it.
import assert from "node:assert/strict";
import { random } from "../harness/deployments.mjs";
import { scenario } from "../harness/scenario.mjs";

const WHOLE = {
  version: 2,
  id: "18f3a",
  passages: [
    { document: "kst-33841-21", passage: 434, note: "<img src=x onerror='globalThis.broken=1'>", since: 1764430000000, at: 1764430000000, by: 7 },
    { document: "kst-31476-24", passage: 977, note: "navragen", said: [977, 1005], since: 1764430000001, at: 1764430000001, by: 8 },
  ],
  removed: [{ document: "kst-31476-24", passage: 3147, at: 1764430000001, by: 7 }],
  documents: [{ name: "brief.txt", text: "Een brief." }],
};
const ODD = [null, true, -1, 0, 1e308, 2 ** 53, 0.5, "", "\u0000", "\ud800", "__proto__", "constructor", "x".repeat(5000), [], {}, [[]], [null],
  "javascript:globalThis.broken=1", "\"><script>globalThis.broken=1</script>", { toString: 1 }, { length: 9 }];

/** A selection with something else in one to three places, or one that is no JSON any more. */
function altered(chance) {
  const copy = structuredClone(WHOLE);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  for (let left = 1 + Math.floor(chance() * 3); left > 0; left--) {
    let place = copy;
    for (let key; ; place = place[key]) {
      key = pick(Object.keys(place));
      if (key === undefined) break;
      if (typeof place[key] === "object" && place[key] !== null && chance() < 0.7) continue;
      if (chance() < 0.2) delete place[key];
      else place[key] = pick(ODD);
      break;
    }
  }
  const text = JSON.stringify(copy);
  if (chance() < 0.8) return text;
  const at = Math.floor(chance() * text.length);
  return chance() < 0.5 ? text.slice(0, at) : text.slice(0, at) + pick(["{", "\"", "\u0000", "[".repeat(3000), ","]) + text.slice(at);
}

scenario("whatever stands where a selection is stored, the page goes on and runs nothing of it", async (visit) => {
  const page = await visit.open("#/selectie");
  const key = await page.evaluate(() => `beleidsspoor:selectie:cliëntondersteuning:${location.pathname}`);
  const chance = random(23);
  const texts = Array.from({ length: 400 }, () => altered(chance));
  const broken = await page.evaluate(async ([key, texts]) => {
    for (const text of texts) {
      localStorage.setItem(key, text);
      // As another tab of the same page would be heard.
      dispatchEvent(new StorageEvent("storage", { key, newValue: text, storageArea: localStorage }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return globalThis.broken;
  }, [key, texts]);
  assert.equal(broken, undefined);
  assert.ok((await page.locator(".case").count()) > 0, "some of it was understood");
  assert.equal(await page.locator(".gestopt").count(), 0);
  for (const last of [texts[0], texts.at(-1), "[".repeat(100_000), "\u0000"]) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, last]);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Mijn selectie" }).waitFor();
  }
  await page.getByRole("searchbox").fill("mantelzorgers");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
});

scenario("words that are kept are marked in their paragraph, and stay so; kept twice they are one", async (visit) => {
  const page = await visit.open("#/schuurt");
  const first = page.locator(".sides .quotation").filter({ has: page.locator("mark.quoted-part") }).first();
  const words = await first.locator("mark.quoted-part").innerText();
  await first.getByRole("button", { name: "Bewaar", exact: true }).click();
  await first.getByRole("button", { name: "Bewaard ✓" }).waitFor();
  await first.getByRole("link", { name: "Mijn selectie (1)" }).click();
  const kept = page.locator(".case");
  await kept.first().waitFor();
  assert.equal(await kept.count(), 1);
  const said = async () => (await kept.first().locator("mark.quoted-part").innerText()).replace(/\s+/g, " ");
  assert.equal(await said(), words.replace(/\s+/g, " "));
  assert.ok((await kept.first().locator("blockquote").innerText()).length > words.length, "the paragraph stands around them");
  await page.reload();
  await kept.first().waitFor();
  assert.equal(await said(), words.replace(/\s+/g, " "));
  await page.goto(page.url().replace("#/selectie", "#/schuurt"));
  await first.getByRole("button", { name: "Bewaard ✓" }).click();
  await first.getByRole("button", { name: "Bewaar", exact: true }).waitFor();
  assert.deepEqual(await visit.axe(page), []);
});
