// The timeline: choosing, looking, going back in time, and taking it along.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { scenario } from "../harness/scenario.mjs";

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const list = (page) => page.getByRole("list", { name: "Tijdlijn" });
const moments = (page) => list(page).locator(".moment");
const status = (page) => page.locator("main").getByRole("status").first();
const stage = (page) => page.locator("#tijdlijn-tekening");
const count = async (page) => Number((await status(page).innerText()).match(/^\d+/)[0]);

/** Waits until at least `least` and at most `most` moments are said to be shown. */
async function until(page, least, most = Infinity) {
  await page.waitForFunction(
    ([least, most]) => {
      const shown = Number(document.querySelector("main [role=status]").innerText.match(/^\d+/)?.[0] ?? 0);
      return shown >= least && (most === null || shown <= most);
    },
    [least, most === Infinity ? null : most],
  );
}

scenario("the timeline opens on the main line, which tells the story from 2014 to 2023", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  await moments(page).first().waitFor();
  const shown = await count(page);
  assert.ok(shown >= 18 && shown <= 26, `${shown} moments`);
  assert.equal(await moments(page).count(), shown);
  assert.match(await moments(page).first().innerText(), /25 februari 2014[\s\S]*Afspraken over de hulp van MEE/);
  assert.match(await list(page).innerText(), /11–20 oktober 2018 in de tekst:\s*Medio oktober/);
  assert.ok((await list(page).getByRole("heading", { level: 2 }).count()) > 5);
  assert.deepEqual(await visit.axe(page), []);
});

scenario("a moment shows the sentence that proves it, with the date marked, and leads into the reader", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const moment = moments(page).filter({ hasText: "Nieuwe koplopers bekend" });
  await moment.getByRole("button", { name: /^Bewijs/ }).press("Enter");
  await moment.locator("mark", { hasText: "Medio oktober" }).waitFor();
  await page.waitForURL(/moment=kst-31476-24\.\d+\.2018-10-11/);
  assert.deepEqual(await visit.axe(page), []);
  await moment.getByRole("link").first().click();
  await page.locator(".block--target .quoted-part").first().waitFor();
  const quoted = (await page.locator(".block--target .quoted-part").allInnerTexts()).join("");
  assert.match(quoted, /^Medio oktober zijn de nieuwe koplopers/);
});

scenario("every choice is in the address, and a shared link shows the very same", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  await page.getByRole("radio", { name: /^Alles/ }).check();
  await until(page, 101);
  await page.getByText("Kies op periode, onderwerp of woord").click();
  const words = page.getByLabel("Met deze woorden");
  await words.pressSequentially("x");
  await until(page, 0, 100);
  await words.press("Backspace");
  await until(page, 101);
  assert.ok(await words.evaluate((field) => field === document.activeElement), "clearing the field took it away");
  await words.pressSequentially("clientondersteuning gemeente");
  await until(page, 1, 39);
  await page.getByLabel("Onderwerp").selectOption({ label: "Koplopers" });
  await page.getByLabel("Van", { exact: true }).fill("2018-01-01");
  await page.getByLabel("Tot en met", { exact: true }).fill("2020-12-31");
  await page.getByRole("button", { name: "per onderwerp" }).click();
  await page.getByRole("button", { name: "Inzoomen" }).click();
  await page.waitForFunction(() => location.hash.includes("beeld="));
  await moments(page).first().getByRole("button", { name: /^Bewijs/ }).click();
  await page.locator(".moment--chosen").waitFor();
  // What is pointed at in the drawing is not shared; what is chosen is.
  const said = async (shown) => [await status(shown).innerText(), await list(shown).innerText(), await stage(shown).locator("text").allTextContents()];
  const before = await said(page);
  for (const part of ["niveau=alles", "woorden=", "thema=koplopers", "van=2018-01-01", "tot=2020-12-31", "banen=thema", "beeld=", "moment="]) {
    assert.ok(page.url().includes(part), `${part} is not in ${page.url()}`);
  }
  await page.getByText("Neem deze tijdlijn mee").click();
  const link = await page.getByLabel("Link naar precies deze tijdlijn").inputValue();
  assert.equal(link, page.url());
  const other = await visit.open("", { address: link, ...WIDE });
  await other.locator(".moment--chosen").waitFor();
  assert.deepEqual(await said(other), before);
});

scenario("a choice is answered in its own turn with the first moments, and the others follow behind them", async (visit) => {
  const page = await visit.open("#/tijdlijn?niveau=alles", WIDE);
  await moments(page).first().waitFor();
  const { said, listed } = await page.evaluate(async () => {
    const done = new Promise((resolve) => new MutationObserver(resolve).observe(document.body, { childList: true, subtree: true }));
    document.querySelector("input[name=niveau]").click();
    await done;
    window.first = [...document.querySelectorAll(".moment")];
    return { said: document.querySelector("main [role=status]").innerText, listed: window.first.length };
  });
  const all = Number(said.match(/^\d+/)[0]);
  assert.ok(listed >= 6 && listed < all, `${listed} of ${all}`);
  await page.waitForFunction((all) => document.querySelectorAll(".moment").length === all, all);
  assert.ok(await page.evaluate(() => window.first.every((item, place) => document.querySelectorAll(".moment")[place] === item)));
  assert.equal(await page.getByRole("button", { name: /^Meer tonen/ }).count(), 0);
});

scenario("clearing all choices also clears lists from which one has chosen by hand", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  await page.getByText("Kies op periode, onderwerp of woord").click();
  const themes = page.getByLabel("Onderwerp");
  // By keyboard, as a reader does: a script's choice would leave the options as they are.
  await themes.focus();
  for (const key of ["ArrowDown", "ArrowUp", "ArrowDown"]) {
    await page.keyboard.press(key);
    await page.waitForFunction((chosen) => location.hash.includes("thema=") === chosen, key === "ArrowDown");
  }
  assert.ok(await themes.evaluate((field) => field === document.activeElement), "the list lost the focus");
  await page.getByRole("button", { name: "Wis alle keuzes" }).click();
  await page.waitForFunction(() => !location.hash.includes("thema="));
  assert.equal(await themes.inputValue(), "");
});

scenario("asking what was known on a day hides what came later and opens what was still ahead", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const lines = () => list(page).innerText();
  assert.match(await lines(), /Cliëntondersteuning staat in de Wlz/);
  await page.getByLabel("Wat was er bekend op").fill("2014-06-01");
  await page.getByText("U ziet wat er bekend was op 1 juni 2014.").waitFor();
  assert.doesNotMatch(await lines(), /20(16|17|18|19|23)|Wlz/);
  const ahead = moments(page).filter({ hasText: "De hulp van MEE moet doorgaan" });
  assert.match(await ahead.innerText(), /toen nog gepland/);
  assert.ok(await ahead.evaluate((item) => item.classList.contains("trail__point--planned")));
  await page.waitForURL(/bekend=2014-06-01/);
  assert.deepEqual(await visit.axe(page), []);
  await page.getByRole("button", { name: "Toon weer alles" }).click();
  await until(page, 16);
});

scenario("a promise shows what a later document says, and one without says only that none was found", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const wish = moments(page).filter({ hasText: "Wens: in elke gemeente" });
  assert.match(await wish.innerText(), /Later gemeld:/);
  const plan = moments(page).filter({ hasText: "Beloofd: een plan voor cliëntondersteuning" });
  await plan.getByRole("button", { name: /^Bewijs/ }).click();
  await plan.getByText(/Later vervolg: (gezocht, niet gevonden in deze verzameling|niet nagekeken)\./).waitFor();
});

scenario("the drawing moves by button, key, wheel and dragging, and the list follows a click in it", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const years = () => stage(page).locator("text").allInnerTexts();
  const changed = async (act) => {
    const before = page.url();
    await act();
    await page.waitForFunction((old) => location.href !== old, before);
  };
  await stage(page).locator("[data-index]").first().waitFor();
  const whole = await years();
  await changed(() => page.getByRole("button", { name: "Inzoomen" }).click());
  assert.notDeepEqual(await years(), whole);
  await changed(() => page.getByRole("button", { name: "Vroeger" }).click());
  await stage(page).focus();
  await changed(() => page.keyboard.press("ArrowRight"));
  await changed(() => page.keyboard.press("+"));
  await changed(() => page.keyboard.press("0"));
  assert.deepEqual(await years(), whole);
  const area = await stage(page).boundingBox();
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await changed(() => page.mouse.wheel(0, -300));
  await page.keyboard.up("Control");
  await changed(() => page.mouse.wheel(120, 0));
  await changed(async () => {
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 3, { steps: 4 });
    await page.mouse.up();
  });
  assert.equal(await page.locator(".moment--chosen").count(), 0, "dragging chose a moment");
  await changed(() => page.getByRole("button", { name: "Alles", exact: true }).click());
  // From the drawing to the list, and from the list to the drawing.
  await stage(page).focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("p");
  await page.locator(".drawing__caption", { hasText: "Afspraken over de hulp van MEE" }).waitFor();
  await page.keyboard.press("n");
  await page.locator(".drawing__caption", { hasText: "De hulp van MEE moet doorgaan" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".moment--chosen", { hasText: "De hulp van MEE moet doorgaan" }).waitFor();
  await page.getByRole("button", { name: "Toon in de lijst" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "gekozen-moment");
});

scenario("a mark that is clicked is chosen in the list, and hovering shows its sentence", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const mark = stage(page).locator("path[data-index='0']");
  await mark.hover();
  await page.locator(".drawing__caption", { hasText: "Het verheugt mij te kunnen mededelen" }).waitFor();
  await mark.click();
  await page.locator(".moment--chosen", { hasText: "Afspraken over de hulp van MEE" }).waitFor();
  await page.waitForURL(/moment=kst-33841-21/);
});

scenario("what is chosen in the list takes the place of what was pointed at in the drawing", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const caption = page.locator(".drawing__caption");
  await stage(page).locator("path[data-index='0']").hover();
  await caption.filter({ hasText: "Het verheugt mij te kunnen mededelen" }).waitFor();
  const chosen = moments(page).filter({ hasText: "Nieuwe koplopers bekend" });
  await chosen.getByRole("button", { name: /^Bewijs/ }).press("Enter");
  await caption.filter({ hasText: "Nieuwe koplopers bekend" }).waitFor();
  // The list is drawn anew with the proof in it; whoever works with the keyboard stays at the button.
  const button = chosen.getByRole("button", { name: /^Bewijs/, expanded: true });
  assert.ok(await button.evaluate((button) => button === document.activeElement), "the button lost the focus");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".moment--chosen") === null);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".moment__proof-button")), "the button lost the focus");
  // Other moments: what was pointed at is none of them.
  await stage(page).locator("path[data-index='3']").hover();
  await page.getByRole("radio", { name: /^Alles/ }).check();
  await until(page, 101);
  await caption.filter({ hasText: "Wijs een punt aan" }).waitFor();
});

scenario("two fingers zoom the drawing", async (visit) => {
  const page = await visit.open("#/tijdlijn?tekening=ja", { ...WIDE, hasTouch: true });
  await stage(page).locator("[data-index]").first().waitFor();
  await stage(page).scrollIntoViewIfNeeded();
  await stage(page).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const area = await stage(page).boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, apart) => {
    const y = area.y + 200;
    const x = area.x + area.width / 2;
    const touchPoints = apart === undefined ? [] : [{ x: x - apart, y, id: 1 }, { x: x + apart, y, id: 2 }];
    return session.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
  await touch("touchStart", 40);
  for (const apart of [60, 80, 120]) await touch("touchMove", apart);
  await touch("touchEnd");
  await page.waitForFunction(() => location.hash.includes("beeld="));
});

scenario("on a phone the list comes first, the drawing runs from top to bottom, and nothing is wider than the screen", async (visit) => {
  for (const width of [320, 360]) {
    const page = await visit.open("#/tijdlijn", { ...PHONE, viewport: { width, height: 740 } });
    await moments(page).first().waitFor();
    assert.equal(await stage(page).isVisible(), false);
    await page.getByRole("button", { name: "Toon de tekening" }).click();
    await stage(page).locator("[data-index]").first().waitFor();
    const { drawn, wide } = await page.evaluate(() => {
      const svg = document.querySelector("#tijdlijn-tekening svg").getBoundingClientRect();
      return { drawn: svg.height > svg.width, wide: document.documentElement.scrollWidth - innerWidth };
    });
    assert.ok(drawn, "the drawing is not taller than wide");
    const labels = await stage(page).locator("svg").evaluate((svg) => {
      const room = svg.getBoundingClientRect().right;
      const texts = [...svg.querySelectorAll("text[data-index]")];
      return texts.map((text) => ({ words: text.textContent, over: Math.ceil(text.getBoundingClientRect().right - room) }));
    });
    assert.ok(labels.length > 20);
    for (const { words, over } of labels) {
      assert.ok(over <= 0, `"${words}" is ${over} pixels too wide`);
      assert.ok(width < 360 || !words.includes("…"), `"${words}" is cut`);
    }
    assert.ok(wide <= 0, `${wide} pixels too wide at ${width}`);
    assert.deepEqual(await visit.axe(page), []);
  }
});

scenario("on paper everything is listed", async (visit) => {
  const page = await visit.open("#/tijdlijn?niveau=belangrijk", WIDE);
  await moments(page).first().waitFor();
  const all = await count(page);
  assert.ok((await moments(page).count()) < all);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await moments(page).count(), all);
});

scenario("everything is listed a page at a time, and every moment can be reached", async (visit) => {
  const page = await visit.open("#/tijdlijn?niveau=alles", WIDE);
  await moments(page).first().waitFor();
  const all = await count(page);
  const first = await moments(page).count();
  assert.ok(first < all);
  const more = page.getByRole("button", { name: /^Meer tonen/ });
  while ((await more.count()) > 0) {
    const before = await moments(page).count();
    await more.click();
    await page.waitForFunction((old) => document.querySelectorAll(".moment").length > old, before);
  }
  assert.equal(await moments(page).count(), all);
  assert.deepEqual(await visit.axe(page), []);
});

async function saved(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

scenario("the files hold exactly what is shown, and other programs read them", async (visit) => {
  const { default: Papa } = await import("papaparse");
  const { default: ICAL } = await import("ical.js");
  const page = await visit.open("#/tijdlijn?niveau=belangrijk&document=kst-31476-24&tot=2022-12-31", WIDE);
  await moments(page).first().waitFor();
  await page.getByText("Neem deze tijdlijn mee").click();
  const shown = await count(page);
  const planned = Number((await status(page).innerText()).match(/waarvan (\d+)/)[1]);

  const csv = await saved(page, "Tabel (CSV)");
  assert.equal(csv.name, "tijdlijn.csv");
  const table = Papa.parse(csv.bytes.toString("utf8"), { header: true, skipEmptyLines: true });
  assert.deepEqual(table.errors, []);
  assert.equal(new Set(table.data.map(({ moment }) => moment)).size, shown);
  const koplopers = table.data.find(({ title }) => title === "Nieuwe koplopers bekend");
  assert.deepEqual([koplopers.date, koplopers.start, koplopers.date_text, koplopers.theme], ["2018-10-11~/2018-10-20~", "2018-10-11", "Medio oktober", "koplopers"]);
  assert.match(koplopers.link, /#\/document\/kst-31476-24\?passage=\d+/);

  const json = JSON.parse((await saved(page, "Gegevens (JSON)")).bytes.toString("utf8"));
  assert.equal(json.schema, "beleidsspoor/timeline/1");
  assert.equal(json.events.length, table.data.length);
  assert.deepEqual(json.events[0], table.data[0]);

  const calendar = new ICAL.Component(ICAL.parse((await saved(page, /iCalendar/)).bytes.toString("utf8")));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  assert.equal(events.length, planned);
  const research = events.find(({ summary }) => summary === "Beloofd: onderzoek naar wat mensen nodig hebben");
  assert.deepEqual([research.startDate.toString(), research.endDate.toString()], ["2019-01-01", "2019-05-01"]);
  assert.match(research.description, /Ik verwacht uw Kamer begin 2019 het onderzoek/);
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);

  const svg = (await saved(page, "Tekening (SVG)")).bytes.toString("utf8");
  assert.doesNotMatch(svg, /var\(/);
  const size = await page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml");
    return [drawn.querySelector("parsererror")?.textContent ?? "", drawn.querySelectorAll("[data-index]").length];
  }, svg);
  assert.equal(size[0], "");
  assert.ok(size[1] > 10);
  const png = (await saved(page, "Tekening (PNG)")).bytes;
  assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
  const width = await stage(page).evaluate((element) => element.clientWidth);
  assert.equal(png.readUInt32BE(16), width * 2);
  assert.ok(png.length > 10_000, `${png.length} bytes: an empty picture`);
});

scenario("the timeline looks as it should, wide and narrow, light and dark", async (visit) => {
  for (const colorScheme of ["light", "dark"]) {
    for (const [width, height] of [[360, 740], [768, 1024], [1440, 900]]) {
      const page = await visit.open("#/tijdlijn?tekening=ja", { viewport: { width, height }, colorScheme });
      await stage(page).locator("[data-index]").first().waitFor();
      assert.deepEqual(await visit.axe(page), []);
      await visit.screenshot(page, `timeline-${width}-${colorScheme}`);
    }
  }
});
