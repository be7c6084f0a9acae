// Keyboard, screen reader, small screens, light and dark: every view.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { menu } from "../harness/views.mjs";

/** The views of the menu, and addresses with something behind them. */
const views = async (page) => [
  ...(await menu(page)),
  "#/zoeken?q=koplopergemeenten", "#/bestaat/niet", "#/document/onbekend", "#/document/kst-33841-21", "#/document/kst-31476-24",
  "#/document/kst-29538-350", "#/document/vws-954002-149168", "#/document/zorgwelzijn-2018-clientondersteuning",
];

for (const colorScheme of ["light", "dark"]) {
  scenario(`axe finds nothing in any view (${colorScheme})`, async (visit) => {
    const page = await visit.open("", { colorScheme });
    const found = [];
    for (const view of await views(page)) {
      await show(page, view);
      found.push(...(await visit.axe(page)).map((finding) => `${view} ${finding}`));
    }
    assert.deepEqual(found, []);
  }, { seconds: 240 });
}

scenario("nothing is wider than a screen of 320 pixels", async (visit) => {
  const page = await visit.open("", { viewport: { width: 320, height: 640 } });
  for (const view of await views(page)) {
    await show(page, view);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${view} is ${width} pixels wide`);
  }
});

scenario("every view has one heading of the first level and a title of its own", async (visit) => {
  const page = await visit.open();
  for (const view of await views(page)) {
    await show(page, view);
    assert.equal(await page.locator("h1").count(), 1, view);
    assert.match(await page.title(), /Beleidsspoor/);
  }
});

scenario("the keyboard alone: skip link, menu, a document, a passage", async (visit) => {
  const page = await visit.open();
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Naar de inhoud");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "inhoud");
  assert.doesNotMatch(page.url(), /inhoud/);
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Documenten" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".reader").waitFor();
  await page.locator(".block__button").nth(3).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Over deze passage" }).waitFor();
});

scenario("on a phone the menu opens, leads on and closes", async (visit) => {
  const page = await visit.open("", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const button = page.getByRole("button", { name: "Menu" });
  await button.tap();
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  await page.getByRole("link", { name: "Tijdlijn" }).first().tap();
  await page.getByRole("list", { name: "Tijdlijn" }).waitFor();
  assert.equal(await button.getAttribute("aria-expanded"), "false");
});

/** Goes to a view in the same page, as a link would. */
async function show(page, view) {
  await page.evaluate((view) => { location.hash = view; }, view);
  await page.waitForFunction((view) => location.hash === view && document.querySelector("main h1") !== null, view);
  // Drawn anew before anybody looks.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

const focused = (page) => page.evaluate(() => document.activeElement?.textContent);
