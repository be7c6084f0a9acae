// What readers' browsers and other people's pages do to ours: they translate, reload, print, enlarge, copy, add links of
// their own. Each scenario stands for a kind of fault that somebody met.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { menu } from "../harness/views.mjs";

const words = async (page) => (await page.locator("main").innerText()).replace(/\s+/g, " ");

/** Does to a page what a browser's translation does: puts an element where each text stood. */
const translate = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts.filter((text) => !text.parentElement.closest("script, style, svg"))) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

scenario("what changes in a page that the browser translates is what stands there", async (visit) => {
  for (const [before, after] of [
    ["#/zoeken?q=mee", "#/zoeken?q=koplopers"],
    ["#/tijdlijn", "#/tijdlijn?document=kst-33841-21"],
    ["#/vragen", "#/vragen?fractie=CDA"],
    ["#/document/kst-33841-21", "#/document/kst-29538-350"],
    ["#/thema/koplopers", "#/zoeken?q=wmo"],
  ]) {
    // The same way twice, translated and not.
    const [page, plain] = [await visit.open(before), await visit.open(before)];
    // The whole program, which takes over from what was loaded first.
    for (const one of [page, plain]) await one.waitForFunction(() => document.documentElement.dataset.geheel === "");
    await settled(page);
    await settled(plain);
    await translate(page);
    for (const one of [page, plain]) await one.evaluate((address) => (location.hash = address), after);
    const wanted = await settled(plain);
    await page.waitForFunction((wanted) => document.querySelector("main").innerText.replace(/\s+/g, " ") === wanted, wanted);
    await page.close();
    await plain.close();
  }
}, { seconds: 300 });

/** The words of a view when nothing more is found by itself: facts and names come after the first drawing. */
async function settled(page) {
  for (let before = ""; ; ) {
    const now = await words(page);
    if (now === before) return now;
    before = now;
    await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
  }
}

scenario("a long document that is reloaded half way stays there", async (visit) => {
  const page = await visit.open("#/document/kst-31476-24");
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await page.evaluate(() => scrollTo(0, 6000));
  await page.reload();
  await page.waitForFunction(() => Math.abs(scrollY - 6000) < 400);
});

scenario("who comes back to a list of hits finds all of them, and the hit by which one left", async (visit) => {
  const page = await visit.open("#/zoeken?q=ondersteuning");
  const hits = page.locator("a.hit__link");
  await hits.nth(19).waitFor();
  const first = await hits.evaluateAll((links) => links.map((link) => link.hash));
  await page.getByRole("button", { name: "Toon meer resultaten" }).click();
  await hits.nth(60).waitFor();
  await page.waitForFunction((first) => document.activeElement.matches("a.hit__link") && !first.includes(document.activeElement.hash), first);
  const [count, address] = [await hits.count(), await hits.nth(60).getAttribute("href")];
  await hits.nth(60).click();
  await page.waitForURL(/#\/document\//);
  await page.goBack();
  await hits.nth(60).waitFor();
  assert.equal(await hits.count(), count);
  await page.waitForFunction((address) => document.activeElement.getAttribute("href") === address, address);
  const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
  assert.ok(top > 0 && top < (await page.evaluate(() => innerHeight)), `the hit stands at ${top}`);
});

scenario("a tab is named after its document, its search, its theme", async (visit) => {
  for (const [address, title] of [
    ["#/document/kst-29538-350", /^Voortgangsbrief Wmo 2015 – Beleidsspoor$/],
    ["#/zoeken?q=koplopers", /^koplopers – Zoeken – Beleidsspoor$/],
    ["#/thema/koplopers", /^Koplopers – Beleidsspoor$/],
  ]) {
    const page = await visit.open(address);
    await page.waitForFunction((title) => new RegExp(title).test(document.title), title.source);
    await page.close();
  }
});

scenario("selected paragraphs are copied without our signs", async (visit) => {
  const page = await visit.open("#/document/kst-33841-21");
  const copied = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll("article p.quoted")];
    const range = document.createRange();
    range.setStart(paragraphs[2], 0);
    range.setEnd(paragraphs[6], paragraphs[6].childNodes.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString();
  });
  assert.ok(copied.length > 500 && !copied.includes("¶"), copied);
});

scenario("reference managers find the document that is read, and nothing of the one before", async (visit) => {
  const page = await visit.open("#/document/kst-33841-21");
  const tags = () => page.evaluate(() => [...document.head.querySelectorAll("meta[name^=citation], link[rel=alternate][href^='./d/']")].map((tag) => tag.content ?? tag.getAttribute("href")));
  await page.waitForFunction(() => document.head.querySelector("link[rel=alternate][href='./d/kst-33841-21/']"));
  assert.ok((await tags()).includes("2014/02/25"), String(await tags()));
  assert.ok((await tags()).includes("33841, nr. 21"));
  await page.evaluate(() => (location.hash = "#/tijdlijn"));
  await page.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
  await page.waitForFunction(() => !document.head.querySelector("meta[name^=citation]"));
});

scenario("a search on paper holds every hit, and no button stands on paper", async (visit) => {
  const page = await visit.open("#/zoeken?q=ondersteuning");
  await page.locator("a.hit__link").nth(19).waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator("a.hit__link").nth(100).waitFor();
  for (const address of ["#/zoeken?q=ondersteuning", "#/document/kst-31476-24", "#/vragen", "#/toezeggingen", "#/geld"]) {
    const view = await visit.open(address);
    await view.emulateMedia({ media: "print", colorScheme: "dark" });
    const controls = view.locator("button:visible, input:visible, select:visible, textarea:visible");
    assert.equal(await controls.count(), 0, `${address}: ${await controls.allInnerTexts()}`);
    // Dark settings of a screen do not reach the paper.
    const ink = await view.locator("main h1").first().evaluate((heading) => getComputedStyle(heading).color);
    assert.equal(ink, "rgb(0, 0, 0)", address);
    await view.close();
  }
});

scenario("what is folded is printed", async (visit) => {
  const page = await visit.open("#/vragen");
  await page.emulateMedia({ media: "print" });
  const hidden = await page.locator("main details:not(.take, .carry):visible").evaluateAll((all) => all.filter((one) => one.lastElementChild.getBoundingClientRect().height === 0).map((one) => one.textContent.slice(0, 60)));
  assert.deepEqual(hidden, []);
});

scenario("links that a mail program has changed lead where they were meant to", async (visit) => {
  const meant = await visit.open("#/document/kst-31476-24?passage=58744");
  await meant.locator(".block--target").waitFor();
  const text = await meant.locator(".block--target").innerText();
  for (const address of ["#/document/kst-31476-24?passage=58744.", "#/document/kst-31476-24%3Fpassage=58744", "#/document/kst-31476-24?passage=58744&amp;tot=58900)", "#%2Fdocument%2Fkst-31476-24%3Fpassage%3D58744"]) {
    const page = await visit.open(address);
    await page.locator(".block--target").waitFor();
    assert.equal(await page.locator(".block--target").innerText(), text, address);
    await page.close();
  }
});

const HOST = `<!DOCTYPE html><html lang="nl"><title>Gastpagina</title><link rel="icon" href="data:,"><p><a id="eigen" href="#contact">contact</a></p><div id="plaats"></div><p id="contact">Contact</p>
<script type="module">
import init, { mount } from "./beleidsspoor.js";
await init();
mount(document.getElementById("plaats"), window.opties);
</script></html>`;

scenario("a page around ours keeps its own links and its own title", async (visit) => {
  const page = await visit.page();
  await page.goto(`${await visit.site({ pages: { "gast.html": HOST } })}gast.html#/tijdlijn`);
  await page.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
  await page.locator("#eigen").click();
  await page.waitForURL(/#contact$/);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Tijdlijn");
  assert.equal(await page.title(), "Gastpagina");
});

scenario("a page around ours can keep its address to itself", async (visit) => {
  const page = await visit.page();
  await page.addInitScript(() => (window.opties = { address: false }));
  await page.goto(`${await visit.site({ pages: { "gast.html": HOST } })}gast.html#contact`);
  await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
  await page.getByRole("searchbox").fill("koplopers");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().click();
  await page.locator(".block--target").waitFor();
  assert.ok(page.url().endsWith("gast.html#contact"), page.url());
});

scenario("a panel that is closed gives the focus back to its sign, and one stop leads to all signs", async (visit) => {
  const page = await visit.open("#/document/kst-31476-24");
  const signs = page.locator(".block__button");
  await signs.nth(3).click();
  await page.locator(".panel").waitFor();
  await page.locator(".panel button").last().focus();
  await page.keyboard.press("Escape");
  await page.locator(".panel").waitFor({ state: "detached" });
  const label = await signs.nth(3).getAttribute("aria-label");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), label);
  assert.equal(await signs.evaluateAll((all) => all.filter((one) => one.tabIndex === 0).length), 1);
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), await signs.nth(4).getAttribute("aria-label"));
  await page.keyboard.press("End");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), await signs.last().getAttribute("aria-label"));
});

scenario("the key for the search box can be switched off, and stays so", async (visit) => {
  const page = await visit.open("#/over");
  const pressed = async () => {
    await page.locator("h1").first().focus();
    await page.keyboard.press("/");
    return page.evaluate(() => document.activeElement.id === "zoekveld");
  };
  assert.equal(await pressed(), true);
  await page.getByLabel("De toets / brengt u naar het zoekveld").uncheck();
  assert.equal(await pressed(), false);
  await page.reload();
  await page.getByLabel("De toets / brengt u naar het zoekveld").waitFor();
  assert.equal(await pressed(), false);
});

scenario("with letters twice as large nothing is wider than the narrowest phone", async (visit) => {
  const page = await visit.open("", { viewport: { width: 320, height: 700 } });
  for (const address of [...(await menu(page)), "#/document/kst-31476-24", "#/zoeken?q=mee", "#/thema/koplopers"]) {
    const view = await visit.open(address, { viewport: { width: 320, height: 700 } });
    await view.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    assert.ok((await view.evaluate(() => document.documentElement.scrollWidth)) <= 321, address);
    await view.close();
  }
}, { seconds: 300 });

scenario("nothing that can be pressed is smaller than 24 pixels", async (visit) => {
  const page = await visit.open("");
  for (const address of [...(await menu(page)), "#/document/kst-31476-24", "#/zoeken?q=mee", "#/thema/koplopers"]) {
    const view = await visit.open(address, { viewport: { width: 320, height: 700 } });
    const small = await view.locator("button:visible, summary:visible, select:visible, input:visible").evaluateAll((all) =>
      all.filter((one) => { const { width, height } = one.getBoundingClientRect(); return Math.min(width, height) < 23.9; }).map((one) => one.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(small, [], address);
    await view.close();
  }
}, { seconds: 300 });

scenario("nothing moves while a view comes, on a phone and on a desk", async (visit) => {
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    for (const address of ["#/zoeken?q=mee", "#/tijdlijn", "#/vragen", "#/geld", "#/toezeggingen", "#/in-het-kort", "#/document/kst-33841-21", "#/over"]) {
      const page = await visit.page({ viewport });
      await page.addInitScript(() => {
        window.moved = [];
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved.push([shift.value, ...shift.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 90))]);
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto((await visit.site()) + address);
      await page.locator("h1:not(#vooraf h1)").first().waitFor();
      // Also while the whole program takes over from what was loaded first.
      await page.waitForFunction(() => document.documentElement.dataset.geheel === "");
      await settled(page);
      const moved = await page.evaluate(() => window.moved);
      assert.ok(moved.reduce((sum, [value]) => sum + value, 0) < 0.005, `${address} at ${viewport.width}: ${JSON.stringify(moved)}`);
      await page.close();
    }
  }
}, { seconds: 300 });
