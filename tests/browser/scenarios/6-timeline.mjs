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
/** The marks of the drawing that is shown: there is one for each of a few widths. */
const marks = (page) => stage(page).locator("svg:visible .plan__mark");
const caption = (page) => page.locator(".drawing__caption");
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);
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
  await page.locator("#tijdlijn-van").fill("2018-01-01");
  await page.locator("#tijdlijn-tot").fill("2020-12-31");
  await moments(page).first().getByRole("button", { name: /^Bewijs/ }).click();
  await page.locator(".moment--chosen").waitFor();
  await page.waitForURL(/moment=/);
  const said = async (shown) => [await status(shown).innerText(), await list(shown).innerText(), await stage(shown).locator("text").allTextContents()];
  for (const part of ["niveau=alles", "woorden=", "thema=koplopers", "van=2018-01-01", "tot=2020-12-31", "moment="]) {
    assert.ok(page.url().includes(part), `${part} is not in ${page.url()}`);
  }
  await page.getByText("Neem deze tijdlijn mee").click();
  const link = await page.getByLabel("Link naar precies deze tijdlijn").inputValue();
  assert.equal(link, page.url());
  const other = await visit.open("", { address: link, ...WIDE });
  await other.locator(".moment--chosen").waitFor();
  // What was chosen last is drawn behind the address that says it.
  const shown = await count(other);
  await until(page, shown, shown);
  await Promise.all([page, other].map((one) => one.waitForFunction((all) => document.querySelectorAll(".moment").length === all, shown)));
  assert.deepEqual(await said(other), await said(page));
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
  const plan = moments(page).filter({ hasText: "Beloofd: een uitwerking over cliëntondersteuning" });
  await plan.getByRole("button", { name: /^Bewijs/ }).click();
  await plan.getByText(/Later vervolg: (gezocht, niet gevonden in deze verzameling|niet nagekeken)\./).waitFor();
});

scenario("marks of the drawing are links in the order of time, and one that is followed shows its words and leads to the list", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  await marks(page).first().waitFor();
  const names = await marks(page).evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  const order = ["Afspraken over de hulp van MEE, 25 februari 2014", "De hulp van MEE moet doorgaan, 1 januari 2015", "Nieuwe koplopers bekend", "Rapport over de overgang"];
  const places = order.map((name) => names.findIndex((other) => other.startsWith(name)));
  assert.ok(places.every((place, index) => place > (places[index - 1] ?? -1)), `${places} in ${names.join("; ")}`);
  // By keyboard: each mark is one stop, and there is a way past all of them.
  const mark = marks(page).nth(places[0]);
  await mark.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/moment=kst-33841-21/);
  await caption(page).filter({ hasText: "Het verheugt mij te kunnen mededelen" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("drawing__caption"));
  await moments(page).and(page.locator(".moment--chosen")).filter({ hasText: "Afspraken over de hulp van MEE" }).waitFor();
  assert.deepEqual(await visit.axe(page), []);
  await page.getByRole("button", { name: "Toon in de lijst" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "gekozen-moment");
  await caption(page).getByRole("button", { name: "Sluit" }).click();
  await page.waitForFunction(() => document.activeElement?.classList.contains("plan__mark"));
  assert.ok(await isFocused(mark), "the focus is not where it came from");
  assert.equal(await page.locator(".moment--chosen").count(), 0);
  await page.getByRole("button", { name: "Naar de lijst" }).click();
  assert.ok(await isFocused(page.locator("#tijdlijn-lijst")));
});

scenario("what is chosen in the list is shown below the drawing too, and the list keeps the focus", async (visit) => {
  const page = await visit.open("#/tijdlijn", WIDE);
  const chosen = moments(page).filter({ hasText: "Nieuwe koplopers bekend" });
  await chosen.getByRole("button", { name: /^Bewijs/ }).press("Enter");
  await caption(page).filter({ hasText: "Nieuwe koplopers bekend" }).waitFor();
  // The list is drawn anew with the proof in it; whoever works with the keyboard stays at the button.
  const button = chosen.getByRole("button", { name: /^Bewijs/, expanded: true });
  assert.ok(await isFocused(button), "the button lost the focus");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".moment--chosen") === null);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".moment__proof-button")), "the button lost the focus");
  assert.equal((await caption(page).innerText()).trim(), "");
});

scenario("what finds no place in the drawing is gathered into one mark that opens", async (visit) => {
  const page = await visit.open("#/tijdlijn?niveau=alles", WIDE);
  const gathered = marks(page).filter({ hasText: /^\+ \d+ momenten, / }).first();
  await gathered.waitFor();
  const count = Number((await gathered.textContent()).match(/\d+/)[0]);
  await gathered.focus();
  await page.keyboard.press("Enter");
  const inside = caption(page).getByRole("listitem");
  await inside.first().waitFor();
  assert.equal(await inside.count(), count);
  assert.deepEqual(await visit.axe(page), []);
  await caption(page).getByRole("button", { name: "Sluit" }).click();
  await inside.first().waitFor({ state: "detached" });
  assert.ok(await isFocused(gathered), "the focus is not where it came from");
  await gathered.click();
  await inside.first().getByRole("link").click();
  await page.waitForFunction(() => location.hash.includes("moment="));
  await page.locator(".moment--chosen").waitFor();
});

scenario("a period is chosen by two sliders below the drawing of all moments, by keyboard alone", async (visit) => {
  const page = await visit.open("#/tijdlijn?niveau=alles", WIDE);
  const from = page.getByRole("slider", { name: "Van" });
  await from.focus();
  const all = await count(page);
  for (let step = 0; step < 16; step += 1) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/van=2018-01-01/);
  await until(page, 1, all - 1);
  assert.ok(await isFocused(from), "the slider lost the focus");
  assert.equal(await from.getAttribute("aria-valuetext"), "januari 2018");
  assert.match(await page.locator(".brush__said").innerText(), /^januari 2018 tot en met .* \d+ momenten/);
  assert.deepEqual(await visit.axe(page), []);
  await page.getByRole("button", { name: "Hele tijd" }).click();
  await until(page, all);
  assert.doesNotMatch(page.url(), /van=/);
});

scenario("on a phone the drawing is taller than wide, and nothing is wider than the screen", async (visit) => {
  for (const width of [320, 360]) {
    const page = await visit.open("#/tijdlijn", { ...PHONE, viewport: { width, height: 740 } });
    await marks(page).first().waitFor();
    const { tall, wide } = await page.evaluate(() => {
      const svg = [...document.querySelectorAll("#tijdlijn-tekening svg")].find((svg) => svg.getClientRects().length > 0);
      const area = svg.getBoundingClientRect();
      return { tall: area.height > area.width, wide: document.documentElement.scrollWidth - innerWidth };
    });
    assert.ok(tall, "the drawing is not taller than wide");
    assert.ok(wide <= 0, `${wide} pixels too wide at ${width}`);
    assert.deepEqual(await visit.axe(page), []);
  }
});

scenario("no words of the drawing lie over others, are cut or small, and every mark can be hit, at any width", async (visit) => {
  for (const place of ["#/tijdlijn", "#/tijdlijn?niveau=alles", "#/inbedden/tijdlijn"]) {
    for (const width of [320, 360, 768, 1024, 1280, 1600]) {
      const page = await visit.open(place, { viewport: { width, height: 900 } });
      // A frame that is narrower than the drawing shows its list.
      if (place.includes("inbedden") && width < 480) {
        await page.locator("main li").filter({ visible: true }).first().waitFor();
        await page.close();
        continue;
      }
      await marks(page).first().waitFor();
      const faults = await page.evaluate(() => {
        const svg = [...document.querySelectorAll("#tijdlijn-tekening svg")].find((svg) => svg.getClientRects().length > 0);
        const room = svg.getBoundingClientRect();
        const scale = room.width / svg.viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll("text")].map((text) => ({ words: text.textContent, area: text.getBoundingClientRect() }));
        const found = scale * 13 < 12 ? [`letters of ${scale * 13} pixels`] : [];
        for (const [index, { words, area }] of texts.entries()) {
          if (area.left < room.left - 1 || area.right > room.right + 1) found.push(`"${words}" is cut`);
          // The boxes of lines that follow each other touch; their letters do not.
          const covers = (other) => area.left < other.right - 1 && other.left < area.right - 1 && area.top < other.bottom - 4 && other.top < area.bottom - 4;
          for (const other of texts.slice(index + 1)) if (covers(other.area)) found.push(`"${words}" lies over "${other.words}"`);
        }
        for (const link of svg.querySelectorAll("a")) {
          const { width, height } = link.getBoundingClientRect();
          if (Math.min(width, height) < 23.9) found.push(`${link.getAttribute("aria-label")}: ${width} × ${height}`);
        }
        return found;
      });
      assert.deepEqual(faults, [], `${place} at ${width}`);
      await page.close();
    }
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
  // Our own page lets no text become markup.
  const elsewhere = await page.context().newPage();
  const size = await elsewhere.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml");
    return [drawn.querySelector("parsererror")?.textContent ?? "", drawn.querySelectorAll("a").length];
  }, svg);
  assert.equal(size[0], "");
  assert.ok(size[1] > 10);
  const png = (await saved(page, "Tekening (PNG)")).bytes;
  assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
  // The widest drawing, whatever the window.
  assert.equal(png.readUInt32BE(16), 1160 * 2);
  assert.ok(png.length > 10_000, `${png.length} bytes: an empty picture`);
});

scenario("the timeline looks as it should, wide and narrow, light and dark", async (visit) => {
  for (const colorScheme of ["light", "dark"]) {
    for (const [width, height] of [[360, 740], [768, 1024], [1440, 900]]) {
      const page = await visit.open("#/tijdlijn", { viewport: { width, height }, colorScheme });
      await marks(page).first().waitFor();
      assert.deepEqual(await visit.axe(page), []);
      await visit.screenshot(page, `timeline-${width}-${colorScheme}`);
    }
  }
});
