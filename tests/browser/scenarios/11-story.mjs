// What editors tell of the whole: answers, themes, contradictions and the picture of the trail, as a person meets them.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";

const WIDTHS = [320, 360, 768, 1024, 1280, 1600];
const VIEWS = ["#/", "#/in-het-kort", "#/themas", "#/thema/koplopers", "#/thema/geld", "#/schuurt", "#/english"];

/** Goes to a view in the same page, as a link would, and waits until it is drawn. */
async function show(page, view) {
  await page.evaluate((hash) => { location.hash = hash; }, view);
  await page.waitForFunction((hash) => (location.hash || "#/") === hash && document.querySelector("main h1"), view);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Texts of the pictures that are shown which lie over each other, over a pole, or beyond the picture. */
const illegible = (page) => page.evaluate(() => {
  const faults = [];
  const box = (element) => element.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  // Letters reach from their line's top to its bottom, but a little less than the box of their font.
  const trimmed = ({ left, right, top, bottom }) => ({ left, right, top: top + (bottom - top) * 0.15, bottom: bottom - (bottom - top) * 0.15 });
  for (const svg of document.querySelectorAll("svg.picture")) {
    const whole = box(svg);
    if (whole.width === 0) continue;
    const texts = [...svg.querySelectorAll("text")].map((text) => ({ words: text.textContent, ...trimmed(box(text)) }));
    const poles = [...svg.querySelectorAll(".picture__pole")].map(box);
    texts.forEach((text, number) => {
      if (text.left < whole.left - 0.5 || text.right > whole.right + 0.5 || text.bottom > whole.bottom + 0.5 || text.top < whole.top - 0.5) faults.push(`clipped: ${text.words}`);
      for (const other of texts.slice(number + 1)) if (meet(text, other)) faults.push(`${text.words} over ${other.words}`);
      for (const pole of poles) if (meet(text, { left: pole.left, right: pole.left + 1, top: pole.top, bottom: pole.bottom })) faults.push(`${text.words} over a pole`);
    });
  }
  return faults;
});

scenario("the pictures can be read at every width: no label over another one, none clipped, one picture at a time", async (visit) => {
  for (const width of WIDTHS) {
    const page = await visit.open("", { viewport: { width, height: 900 } });
    for (const view of ["#/", "#/themas", "#/thema/koplopers", "#/thema/geld"]) {
      await show(page, view);
      const shown = await page.locator("svg.picture").evaluateAll((all) => all.filter((svg) => svg.getBoundingClientRect().width > 0).length);
      assert.equal(shown, 1, `${view} at ${width}`);
      assert.deepEqual(await illegible(page), [], `${view} at ${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${view} is ${wide} wide at ${width}`);
    }
    await page.close();
  }
}, { seconds: 180 });

for (const colorScheme of ["light", "dark"]) {
  scenario(`axe finds nothing in what editors tell, also opened (${colorScheme})`, async (visit) => {
    for (const width of [320, 1280]) {
      const page = await visit.open("", { colorScheme, viewport: { width, height: 900 } });
      const found = [];
      for (const view of [...VIEWS, "#/zoeken?q=wat%20is%20een%20cli%C3%ABntondersteuner"]) {
        await show(page, view);
        for (const details of await page.locator("main details:not(.take):visible").all().then((all) => all.slice(0, 4))) {
          await details.locator("summary").first().click();
        }
        found.push(...(await visit.axe(page)).map((finding) => `${view} ${width} ${finding}`));
      }
      assert.deepEqual(found, []);
      await page.close();
    }
  }, { seconds: 240 });
}

scenario("from the start view a citizen gets to an answer, its proof and the words in the paper in three taps", async (visit) => {
  const page = await visit.open("", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.getByRole("link", { name: "Wat kost het?" }).first().tap();
  const answer = page.locator("#wat-kost-het");
  await answer.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "wat-kost-het");
  assert.ok(await answer.evaluate((section) => section.getBoundingClientRect().top < innerHeight / 2), "the answer is out of sight");
  await answer.locator("summary").first().tap();
  await answer.getByText("gratis algemene voorziening").waitFor();
  await answer.locator(".proof[open] a").first().tap();
  await page.waitForFunction(() => location.hash.startsWith("#/document/kst-29538-350?passage="));
  await page.locator(".quoted-part").first().waitFor();
});

scenario("a question typed in the search box has its answer above the hits", async (visit) => {
  const page = await visit.open("#/zoeken");
  const box = page.getByRole("searchbox", { name: "Zoeken in de documenten" });
  await box.fill("heb ik recht op cliëntondersteuning");
  const answer = page.getByRole("region", { name: "Kort antwoord" });
  await answer.getByRole("heading", { name: "Heb ik er recht op?" }).waitFor();
  await page.getByRole("list", { name: "Zoekresultaten" }).waitFor();
  await box.fill("recht");
  await answer.waitFor({ state: "detached" });
});

scenario("the rest of the menu opens, leads on and closes; Escape brings the focus back", async (visit) => {
  const page = await visit.open("", { viewport: { width: 1280, height: 800 } });
  const more = page.getByRole("button", { name: "Meer" });
  await more.focus();
  await page.keyboard.press("Enter");
  // The start view names it too.
  const link = page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Waar de stukken schuren" });
  await link.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await link.waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement?.id), "meer-knop");
  await page.keyboard.press("Enter");
  await link.click();
  await page.getByRole("heading", { level: 1, name: "Waar de stukken schuren" }).waitFor();
  assert.equal(await more.getAttribute("aria-expanded"), "false");
});

scenario("what an article embeds of it is no higher than 600 pixels", async (visit) => {
  const parts = ["in-het-kort/wat-is-het", "in-het-kort/is-het-bekend-genoeg", "in-het-kort", "themas/spoor", "thema/koplopers", "thema/onafhankelijkheid", "schuurt/113-of-171", "schuurt/hoe-breed", "english/wat-kost-het"];
  const site = await visit.site();
  for (const width of [360, 700]) {
    for (const part of parts) {
      const page = await visit.page({ viewport: { width, height: 600 } });
      await page.goto(`${site}embed.html#/inbedden/${part}`);
      await page.locator("h1").first().waitFor();
      const height = await page.evaluate(() => document.body.scrollHeight);
      assert.ok(height <= 600, `${part} is ${height} high at ${width}`);
      assert.equal(await page.locator("main select, main input, main textarea").count(), 0, part);
      assert.deepEqual(await illegible(page), [], `${part} at ${width}`);
    }
  }
}, { seconds: 180 });

scenario("in print the answers stand with their dates, and nothing else than them", async (visit) => {
  const page = await visit.open("#/in-het-kort", { viewport: { width: 720, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".banner, .take, .answers__questions").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 0).length), 0);
  const dates = await page.locator(".proof summary").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(dates.length > 20 && dates.every((height) => height > 0), "a date is not printed");
  const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 2, `${pages} pages`);
});
