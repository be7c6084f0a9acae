// Nothing that a reader kept is lost: tabs, saved copies, dossiers, storage that refuses, one press too many.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const FILE = join(DIST, "beleidsspoor.html");
const SELECTION = "#/selectie";
const OLD_KEY = "beleidsspoor:selectie";
const KEEP = "Bewaar in mijn selectie";
const UNDO = "Ongedaan maken";
const REMOVE = "Verwijder uit mijn selectie";
const NOT_KEPT = /deze browser kan uw selectie niet onthouden/;
/** Passages of two short papers: ids, and the places of three paragraphs of each. */
const PAPERS = ["kst-33841-21", "zorgwelzijn-2018-clientondersteuning"];
let known;

/** The passages that the scenarios use, as the JavaScript interface names them. */
async function passages(visit) {
  if (known) return known;
  const page = await visit.open();
  known = await page.evaluate(async (ids) => {
    const { default: init, open } = await import(new URL("beleidsspoor.js", location.href).href);
    await init();
    const explorer = await open();
    return ids.flatMap((document) => {
      const paragraphs = explorer.document(document).blocks.filter(({ kind, spans }) => kind === "paragraph" && spans.length > 0);
      return paragraphs.slice(0, 3).map(({ spans }) => ({ document, passage: spans[0][0] }));
    });
  }, PAPERS);
  assert.equal(known.length, 6);
  return known;
}

/** Goes to a view in the same page, as a link would. */
async function show(page, view) {
  await page.evaluate((view) => { location.hash = view; }, view);
  await page.waitForFunction((view) => location.hash === view && document.querySelector("main h1") !== null, view);
}

/** Opens the panel of a passage, and gives its button for keeping. */
async function panel(page, { document, passage }) {
  await show(page, `#/document/${document}?passage=${passage}`);
  const block = page.locator(".block--target");
  const button = block.locator(".block__button");
  await button.waitFor();
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  return block.getByRole("button", { name: KEEP });
}

async function keep(page, passage, note) {
  const button = await panel(page, passage);
  // Another tab may have removed it just now.
  await page.locator(`.block--target button[aria-pressed="false"]`).waitFor();
  await button.click();
  await page.locator(`.block--target button[aria-pressed="true"]`).waitFor();
  if (note !== undefined) await write(page, passage, note);
}

const field = (page, { document, passage }) => page.locator(`[id="notitie-${document}-${passage}"]`);
const entry = (page, passage) => page.locator(".case").filter({ has: field(page, passage) });

async function write(page, passage, note) {
  await show(page, SELECTION);
  await field(page, passage).fill(note);
}

/** Waits until Mijn selectie shows exactly these notes, each `[passage, note]`. */
async function shows(page, wanted) {
  await show(page, SELECTION);
  const notes = Object.fromEntries(wanted.map(([{ document, passage }, note]) => [`notitie-${document}-${passage}`, note]));
  const agree = (notes) => {
    const fields = [...document.querySelectorAll(".case textarea[id^=notitie]")];
    return fields.length === Object.keys(notes).length && fields.every(({ id, value }) => notes[id] === value);
  };
  await page.waitForFunction(agree, notes, { timeout: 10_000 }).catch(async () => {
    const shown = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".case textarea[id^=notitie]")].map(({ id, value }) => [id, value])));
    assert.deepEqual(shown, notes);
  });
}

/** Another tab beside this one. */
async function beside(page, address = page.url()) {
  const other = await page.context().newPage();
  await other.goto(address);
  await other.locator("h1").first().waitFor();
  return other;
}

/** Saves a copy of the page with the selection inside. */
async function save(page, folder, name) {
  await show(page, SELECTION);
  const button = page.getByRole("button", { name: "Bewaar mijn selectie als bestand" });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await download.saveAs(join(folder, name));
  return pathToFileURL(join(folder, name)).href;
}

/** A folder for saved copies, gone when the scenario is over. */
async function withFolder(play) {
  const folder = mkdtempSync(join(tmpdir(), "spoor-"));
  try {
    await play(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const said = (page) => page.getByRole("main").getByRole("status").first();

scenario("what two tabs keep is all kept, and each shows it at once", async (visit) => {
  const [a, b, c] = await passages(visit);
  const one = await visit.open(SELECTION);
  const two = await beside(one);
  await keep(one, a, "eerste tabblad");
  await keep(one, b, "");
  await keep(two, c, "tweede tabblad");
  const all = [[a, "eerste tabblad"], [b, ""], [c, "tweede tabblad"]];
  await shows(one, all);
  await shows(two, all);
  await one.reload();
  await shows(one, all);
  await one.getByText("Alleen deze browser onthoudt ze").waitFor();
});

scenario("a note that is being written is not emptied by another tab", async (visit) => {
  const [a, b] = await passages(visit);
  const one = await visit.open(SELECTION);
  const two = await beside(one);
  await keep(one, a);
  await show(one, SELECTION);
  await field(one, a).focus();
  await one.keyboard.type("half geschre");
  await keep(two, b, "uit het andere tabblad");
  await field(one, b).waitFor();
  assert.equal(await field(one, a).inputValue(), "half geschre");
  assert.equal(await field(one, a).evaluate((element) => element === document.activeElement), true, "the focus was taken");
  await one.keyboard.type("ven");
  await shows(two, [[a, "half geschreven"], [b, "uit het andere tabblad"]]);
  // Both write the same note: the newest stays, and the other one in sight.
  await field(two, a).fill("iets anders");
  await field(two, a).blur();
  await one.getByText("In een ander tabblad schreef u: iets anders").waitFor();
  assert.equal(await field(one, a).inputValue(), "half geschreven");
  await one.keyboard.type("!");
  await shows(two, [[a, "half geschreven!"], [b, "uit het andere tabblad"]]);
  await one.getByText("In een ander tabblad schreef u: iets anders").waitFor();
  // What another tab removes can be brought back here too.
  await entry(two, a).getByRole("button", { name: REMOVE }).click();
  await one.getByRole("button", { name: UNDO }).click();
  await shows(two, [[a, "half geschreven!"], [b, "uit het andere tabblad"]]);
});

scenario("what is changed in a saved copy is there after reloading it, and in no other file", (visit) => withFolder(async (folder) => {
  const [a, b, c] = await passages(visit);
  const site = await visit.open(SELECTION, { acceptDownloads: true });
  await keep(site, a, "van de site");
  await keep(site, b, "gaat weg");
  const first = await save(site, folder, "een.html");
  const second = await save(site, folder, "twee.html");
  const copy = await beside(site, first);
  await shows(copy, [[a, "van de site"], [b, "gaat weg"]]);
  await said(copy).getByText("Dit bestand is een kopie met een eigen selectie.").waitFor();
  await field(copy, a).fill("veranderd in de kopie");
  await entry(copy, b).getByRole("button", { name: REMOVE }).click();
  await keep(copy, c, "nieuw in de kopie");
  await copy.reload();
  const changed = [[a, "veranderd in de kopie"], [c, "nieuw in de kopie"]];
  await shows(copy, changed);
  assert.equal(await copy.getByRole("button", { name: UNDO }).count(), 0, "an old removal is offered again");
  const other = await beside(site, second);
  await shows(other, [[a, "van de site"], [b, "gaat weg"]]);
  const plain = await beside(site, pathToFileURL(FILE).href);
  await shows(plain, []);
  await keep(plain, b, "in het gewone bestand");
  await plain.reload();
  await shows(plain, [[b, "in het gewone bestand"]]);
  // A copy of a copy is one of its own.
  const third = await beside(site, await save(copy, folder, "drie.html"));
  await shows(third, changed);
  await field(third, a).fill("veranderd in de kopie van de kopie");
  await copy.reload();
  await shows(copy, changed);
  await shows(site, [[a, "van de site"], [b, "gaat weg"]]);
  assert.deepEqual(await visit.axe(third), []);
}));

scenario("a page that can store nothing says so at once and offers a file", async (visit) => {
  const [a] = await passages(visit);
  const page = await visit.page({ acceptDownloads: true, viewport: { width: 360, height: 740 } });
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no storage here", "SecurityError"); } });
  });
  await page.goto((await visit.site()) + SELECTION);
  await said(page).getByText(NOT_KEPT).waitFor();
  assert.equal(await page.getByText("Alleen deze browser onthoudt ze").count(), 0);
  await page.getByText("Bewaar uw selectie daarom als bestand.").waitFor();
  await keep(page, a);
  await page.locator(".panel").getByRole("status").getByText(NOT_KEPT).waitFor();
  await visit.screenshot(page, "selectie-geen-opslag-360");
  await write(page, a, "niet te onthouden");
  await withFolder((folder) => save(page, folder, "redding.html"));
  await page.getByText("Het bestand staat bij uw downloads.").waitFor();
  assert.deepEqual(await visit.axe(page), []);
});

scenario("a page whose storage is full says so at once, and keeps again when there is room", async (visit) => {
  const [a, b] = await passages(visit);
  const page = await visit.open(SELECTION);
  await page.getByText("Alleen deze browser onthoudt ze").waitFor();
  await page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      try {
        for (let number = 0; number < 100; number += 1) localStorage.setItem(`vol-${size}-${number}`, "x".repeat(size));
      } catch {
        // Full for pieces of this size.
      }
    }
  });
  await keep(page, a);
  await page.locator(".panel").getByRole("status").getByText(NOT_KEPT).waitFor();
  await show(page, SELECTION);
  await said(page).getByText(NOT_KEPT).waitFor();
  const fresh = await beside(page);
  await said(fresh).getByText(NOT_KEPT).waitFor();
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("vol-")).forEach((key) => localStorage.removeItem(key)));
  await keep(page, b);
  await page.reload();
  await shows(page, [[a, ""], [b, ""]]);
  await said(page).getByText("Alleen deze browser onthoudt ze").waitFor();
});

scenario("a frame without storage does not promise to keep anything", async (visit) => {
  const pages = { "kader.html": `<!DOCTYPE html><link rel="icon" href="data:,"><title>Kader</title><iframe title="Kader" width="700" height="600" sandbox="allow-scripts" src="./embed.html${SELECTION.replace("#", "#/inbedden")}"></iframe>` };
  const page = await visit.open("", { address: `${await visit.site({ pages })}kader.html`, ready: "iframe", serviceWorkers: "allow" });
  const frame = page.frameLocator("iframe");
  await frame.getByText(NOT_KEPT).waitFor();
  await frame.getByText("Kopieer daarom uw notities.").waitFor();
});

scenario("what was removed can be brought back with its note, by keyboard, and a second press deletes no note silently", async (visit) => {
  const [a, b] = await passages(visit);
  const page = await visit.open(SELECTION);
  await keep(page, a, "een lange notitie");
  await keep(page, b, "een andere");
  const button = await panel(page, a);
  await button.click();
  await page.locator(".panel").getByRole("status").getByText("Verwijderd uit uw selectie.").waitFor();
  assert.deepEqual(await visit.axe(page), []);
  await page.locator(".panel").getByRole("button", { name: UNDO }).click();
  await shows(page, [[a, "een lange notitie"], [b, "een andere"]]);
  // Pressed three times: the note is there all the same.
  await (await panel(page, a)).click();
  await page.locator(`.block--target button[aria-pressed="false"]`).waitFor();
  await page.getByRole("button", { name: KEEP }).click();
  await shows(page, [[a, "een lange notitie"], [b, "een andere"]]);
  await entry(page, a).getByRole("button", { name: REMOVE }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".case").getByRole("status").getByText("Verwijderd uit uw selectie.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), UNDO, "the focus is lost");
  assert.deepEqual(await visit.axe(page), []);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await visit.screenshot(page, `selectie-verwijderd-${width}`);
  }
  await page.keyboard.press("Enter");
  await shows(page, [[a, "een lange notitie"], [b, "een andere"]]);
  await entry(page, a).getByRole("button", { name: REMOVE }).click();
  await page.reload();
  await shows(page, [[b, "een andere"]]);
  assert.equal(await page.getByRole("button", { name: UNDO }).count(), 0);
});

scenario("two dossiers on a host, and two places of one, are apart", (visit) => withFolder(async (folder) => {
  const [a, b] = await passages(visit);
  cpSync(DIST, join(folder, "een"), { recursive: true });
  cpSync(DIST, join(folder, "twee"), { recursive: true });
  const other = `<!DOCTYPE html><html lang="nl"><link rel="icon" href="data:,"><title>Ander dossier</title><div id="hier"></div><script type="module">
    import init, { mount } from "./beleidsspoor.js";
    await init();
    mount(document.getElementById("hier"), { documents: [{ name: "brief", text: "Een brief.\\n\\nMet een alinea." }] });
  </script></html>`;
  const host = await visit.site({ folder, prefix: "/", pages: { "een/ander.html": other } });
  const one = await visit.open("", { address: `${host}een/${SELECTION}` });
  await keep(one, a, "dossier een");
  const two = await beside(one, `${host}twee/${SELECTION}`);
  await shows(two, []);
  await keep(two, b, "dossier twee");
  const third = await beside(one, `${host}een/ander.html${SELECTION}`);
  await shows(third, []);
  await one.reload();
  await shows(one, [[a, "dossier een"]]);
  // The same place by another name.
  const named = await beside(one, `${host}een/index.html${SELECTION}`);
  await shows(named, [[a, "dossier een"]]);
}));

scenario("what an older version stored is taken over without loss, and stays removed when it is removed", async (visit) => {
  const [a, b] = await passages(visit);
  const old = JSON.stringify({ version: 1, passages: [{ ...a, note: "van vroeger" }, { ...b, note: "" }, { document: "ander-dossier-1", passage: 12, note: "van een ander" }], documents: [] });
  const page = await visit.open("#/over");
  await page.evaluate(([key, old]) => localStorage.setItem(key, old), [OLD_KEY, old]);
  await page.reload();
  await shows(page, [[a, "van vroeger"], [b, ""]]);
  await entry(page, b).getByRole("button", { name: REMOVE }).click();
  await field(page, a).fill("van nu");
  await page.reload();
  await shows(page, [[a, "van nu"]]);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), OLD_KEY), old, "what others may take is gone");
});

scenario("what a newer version stored, or nobody understands, is not destroyed", async (visit) => {
  const [a, b] = await passages(visit);
  const page = await visit.open(SELECTION);
  await keep(page, a, "bekend");
  const key = await page.evaluate((old) => Object.keys(localStorage).find((key) => key.startsWith(`${old}:`)), OLD_KEY);
  const newer = JSON.stringify({ version: 3, passages: [{ ...a, note: "uit de toekomst", at: Number.MAX_SAFE_INTEGER - 1, by: 1 }], more: "wat wij niet kennen" });
  const store = (text) => page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
  const stored = (name) => page.evaluate((key) => localStorage.getItem(key), name);
  await store(newer);
  await keep(page, b);
  await page.locator(".panel").getByRole("status").getByText("een nieuwere versie van deze pagina").waitFor();
  assert.equal(await stored(key), newer);
  await page.reload();
  await shows(page, [[a, "uit de toekomst"]]);
  await said(page).getByText("een nieuwere versie van deze pagina").waitFor();
  assert.deepEqual(await visit.axe(page), []);
  await store("{kapot");
  await page.reload();
  await keep(page, b, "na de schade");
  assert.equal(await stored(`${key}:onleesbaar`), "{kapot");
  await page.reload();
  await shows(page, [[b, "na de schade"]]);
});

scenario("a passage goes at the first press, also while another tab's words stand below its note", async (visit) => {
  const [a] = await passages(visit);
  const one = await visit.open(SELECTION);
  const two = await beside(one);
  await keep(one, a, "van hier");
  await write(two, a, "van daar");
  await one.bringToFront();
  await one.getByText("van daar").waitFor();
  await entry(one, a).getByRole("button", { name: REMOVE }).click();
  await field(one, a).waitFor({ state: "detached" });
  await shows(one, []);
});

/** Random numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the random reader does with a passage, in Mijn selectie or in its document, and what is kept afterwards. */
const DEEDS = {
  async rewrite(page, passage, notes, note) {
    await write(page, passage, note);
    notes.set(passage, note);
  },
  async remove(page, passage, notes) {
    await show(page, SELECTION);
    await entry(page, passage).getByRole("button", { name: REMOVE }).click();
    await field(page, passage).waitFor({ state: "detached" });
    notes.delete(passage);
  },
  async removeAndUndo(page, passage) {
    await show(page, SELECTION);
    const item = entry(page, passage);
    // The field goes; the button stays, at the same place of the list.
    const place = await item.evaluate((element) => [...element.parentElement.children].indexOf(element));
    const button = page.locator(".case").nth(place).getByRole("button");
    await button.click();
    await button.filter({ hasText: UNDO }).click();
    await field(page, passage).waitFor();
  },
  async secondPress(page, passage, notes) {
    const button = await panel(page, passage);
    await page.locator(`.block--target button[aria-pressed="true"]`).waitFor();
    await button.click();
    await page.locator(`.block--target button[aria-pressed="false"]`).waitFor();
    notes.delete(passage);
  },
  async secondPressAndUndo(page, passage) {
    const button = await panel(page, passage);
    await page.locator(`.block--target button[aria-pressed="true"]`).waitFor();
    await button.click();
    await page.locator(".block--target").getByRole("button", { name: UNDO }).click();
    await page.locator(`.block--target button[aria-pressed="true"]`).waitFor();
  },
};

// 1,000 take five minutes on two cores: `ACTIONS=1000 node tests/browser/run.mjs "random actions"`.
const ACTIONS = Number(process.env.ACTIONS ?? 150);

scenario("random actions over three tabs and two saved copies lose nothing", (visit) => withFolder(async (folder) => {
  const all = await passages(visit);
  const next = random(16);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const first = await visit.open(SELECTION, { acceptDownloads: true });
  await keep(first, all[0], "meegegeven");
  await keep(first, all[3], "ook meegegeven");
  const model = () => new Map([[all[0], "meegegeven"], [all[3], "ook meegegeven"]]);
  const site = first.url();
  const places = [{ address: site, notes: model(), tabs: [first, await beside(first), await beside(first)] }];
  for (const name of ["een.html", "twee.html"]) {
    const address = await save(first, folder, name);
    places.push({ address, notes: model(), tabs: [await beside(first, address)] });
  }
  const agree = async () => {
    for (const { notes, tabs } of places) {
      for (const tab of tabs) {
        await tab.bringToFront();
        // A browser takes the focus from the field of a tab that one leaves; Playwright leaves it, and such a field is its reader's.
        await tab.evaluate(() => document.activeElement?.blur());
        await shows(tab, [...notes]);
      }
    }
  };
  const counts = {};
  for (let number = 1; number <= ACTIONS; number += 1) {
    // Three of five actions are in the tabs, as three of five pages are.
    const place = pick([places[0], places[0], places[0], places[1], places[2]]);
    const at = Math.floor(next() * place.tabs.length);
    const page = place.tabs[at];
    // As who uses a tab does; a browser hardly draws the others.
    await page.bringToFront();
    const passage = pick(all);
    const chance = next();
    let deed;
    if (chance < 0.04) {
      deed = "reload";
      await page.reload();
    } else if (chance < 0.06) {
      deed = "another tab";
      place.tabs[at] = await beside(page, place.address);
      await page.close();
    } else if (!place.notes.has(passage)) {
      deed = "keep";
      // A passage that was removed in this tab may come back with its note: a new note is written.
      await keep(page, passage, `notitie ${number}`);
      place.notes.set(passage, `notitie ${number}`);
    } else {
      deed = pick(["rewrite", "rewrite", "rewrite", "remove", "removeAndUndo", "secondPress", "secondPressAndUndo"]);
      await DEEDS[deed](page, passage, place.notes, `notitie ${number}`);
    }
    counts[deed] = (counts[deed] ?? 0) + 1;
    if (number % 25 === 0) await agree();
  }
  for (const { tabs } of places) for (const tab of tabs) await tab.reload();
  await agree();
  await shows(await beside(first.isClosed() ? places[0].tabs[0] : first, pathToFileURL(FILE).href), []);
  assert.ok(Object.keys(counts).length === 8, JSON.stringify(counts));
}), { seconds: 200 + ACTIONS });
