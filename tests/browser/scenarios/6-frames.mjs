// Views and quotes in the pages of others: every sort of frame and host, every width, every nonsense.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SANDBOX, article, frame, rendered } from "../harness/article.mjs";
import { scenario } from "../harness/scenario.mjs";
import { embeddable } from "../harness/views.mjs";
import { DIST } from "../harness/visit.mjs";

const QUESTION = "document/kst-31476-24?passage=3147";

/** Opens an article beside the site and waits until each frame shows its view. */
async function open(visit, html, { viewport = { width: 700, height: 900 }, ...options } = {}) {
  // What Playwright puts into pages to block service workers throws in a sandboxed frame. Frames register none.
  const page = await visit.page({ viewport, serviceWorkers: "allow", ...options });
  await page.goto(await published(visit, html));
  for (const one of await frames(page)) await one.locator("h1").waitFor();
  return page;
}

/** Puts an article on a host of its own. Gives its address. */
async function published(visit, html) {
  const site = await visit.site();
  const pages = { "artikel.html": html.replaceAll("SITE", site) };
  return `${await visit.site({ prefix: "/krant/", folder: "/nergens", pages })}artikel.html`;
}

const frames = async (page) => {
  const elements = await page.locator("iframe").all();
  return Promise.all(elements.map(async (element) => (await element.elementHandle()).contentFrame()));
};

/** Waits until frame and content are equally high, within 4 pixels, and gives the height. */
async function settled(page, number = 0) {
  const inside = (await frames(page))[number];
  const handle = page.locator("iframe").nth(number);
  let heights = [];
  for (let turn = 0; turn < 200; turn++) {
    heights = [
      await handle.evaluate((element) => element.getBoundingClientRect().height),
      await inside.evaluate(() => document.documentElement.getBoundingClientRect().height),
    ];
    if (Math.abs(heights[0] - heights[1]) <= 4) return heights[0];
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`the frame is ${heights[0]} pixels high, its content ${heights[1]}`);
}

const hasNoScrollbar = async (page, number = 0) => {
  const [height, inner] = await (await frames(page))[number].evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  assert.ok(height <= inner, `the content is ${height} pixels high in a frame of ${inner}`);
};

for (const [kind, attributes] of [["plain", ""], ["sandboxed", SANDBOX]]) {
  for (const width of [280, 700]) {
    scenario(`a ${kind} frame of ${width} pixels follows its height after every change`, async (visit) => {
      const page = await open(visit, article(frame("geld", attributes)), { viewport: { width: width + 16, height: 900 } });
      const [inside] = await frames(page);
      const chosen = await settled(page);
      await hasNoScrollbar(page);
      assert.ok(await inside.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it is too wide");
      // Frames have no controls of a form: what is folded is what changes.
      const answer = inside.locator("summary").first();
      await answer.click();
      await page.waitForFunction((chosen) => document.querySelector("iframe").offsetHeight > chosen + 20, chosen);
      const opened = await settled(page);
      await answer.click();
      await page.waitForFunction((opened) => document.querySelector("iframe").offsetHeight < opened - 20, opened);
      await settled(page);
      await page.setViewportSize({ width: 420, height: 900 });
      await settled(page);
      await hasNoScrollbar(page);
      await visit.screenshot(page, `frame-${kind}-${width}`);
    }, { seconds: 120 });
  }
}

scenario("two frames on one page each follow their own height", async (visit) => {
  const page = await open(visit, article(frame("geld") + frame(QUESTION, SANDBOX)));
  const [money, quote] = [await settled(page, 0), await settled(page, 1)];
  assert.ok(money > quote + 100, `${money} and ${quote}`);
  const [, inside] = await frames(page);
  await inside.locator("summary", { hasText: "Het antwoord" }).click();
  await page.waitForFunction((before) => document.querySelectorAll("iframe")[1].offsetHeight > before + 20, quote);
  await settled(page, 1);
  assert.equal(await settled(page, 0), money);
});

scenario("a host with a strict policy shows a frame as high as it is", async (visit) => {
  const policy = "default-src 'none'; frame-src SITE; script-src SITE; img-src data:; style-src 'none'; base-uri 'none'; form-action 'none'";
  const page = await open(visit, article(frame("toezeggingen", SANDBOX), { policy }));
  await settled(page);
  await hasNoScrollbar(page);
});

scenario("a host without our script keeps its height, and the frame scrolls", async (visit) => {
  const page = await open(visit, article(frame("toezeggingen", "", 333), { script: false }));
  assert.equal(await page.locator("iframe").evaluate((element) => element.offsetHeight), 333);
  const [inside] = await frames(page);
  await inside.evaluate(() => scrollTo(0, 100));
  assert.equal(await inside.evaluate(() => scrollY), 100);
});

scenario("a host with Pym.js or AMP is told the height in their own words", async (visit) => {
  const listen = `<script>window.told=[];addEventListener("message",({data,source})=>told.push([data,source===document.querySelector("iframe").contentWindow]))</script>`;
  const html = article(listen + frame("geld").replace("embed.html#", "embed.html?initialWidth=700&childId=krant-1&parentTitle=x#"), { script: false });
  const page = await open(visit, html);
  await page.waitForFunction(() => told.length >= 2);
  const told = await page.evaluate(() => window.told);
  const amp = told.map(([data]) => data).filter((data) => data.sentinel === "amp");
  const pym = told.map(([data]) => data).filter((data) => typeof data === "string").map((data) => /^pymxPYMxkrant-1xPYMxheightxPYMx(\d+)$/.exec(data));
  assert.ok(amp.length > 0 && amp.every(({ type, height }) => type === "embed-size" && Number.isInteger(height)));
  assert.equal(Number(pym.at(-1)?.[1]), amp.at(-1).height);
});

scenario("another frame cannot make ours grow", async (visit) => {
  const liar = `<iframe title="ander" srcdoc="<h1>ander</h1><script>parent.postMessage({sentinel:'amp',type:'embed-size',height:9000},'*')<\/script>"></iframe>`;
  const page = await open(visit, article(frame("geld", SANDBOX) + liar));
  const height = await settled(page);
  assert.ok(height < 9000);
  assert.ok(await page.locator("iframe").nth(1).evaluate((element) => element.offsetHeight < 500));
});

/** Holds a view against all that a narrow frame asks of it. */
async function inNarrowFrame(visit, view) {
  const page = await open(visit, article(frame(view, SANDBOX)), { viewport: { width: 296, height: 900 } });
  await settled(page);
  const [inside] = await frames(page);
  assert.equal(await inside.locator("h1").count(), 1);
  assert.equal(await inside.locator("header.banner, nav.menu").count(), 0, "header or menu in a frame");
  assert.ok(await inside.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} is too wide`);
  const whole = inside.getByRole("link", { name: "Bekijk op Beleidsspoor" });
  const [path] = view.split("?");
  assert.match(await whole.evaluate((link) => link.href), new RegExp(`/pad/naar/#/${path}`));
  for (const link of await inside.getByRole("link").all()) {
    const target = await link.evaluate((one) => (one.target.baseVal ?? one.target) || document.querySelector("base").target);
    assert.equal(target, "_blank");
  }
  await visit.screenshot(page, `frame-280-${path.replaceAll("/", "-")}`);
}

for (const view of ["zoeken?q=koplopergemeenten", "document/kst-33841-21", QUESTION]) {
  scenario(`in a sandboxed frame of 280 pixels: ${view}`, (visit) => inNarrowFrame(visit, view));
}

scenario("in a sandboxed frame of 280 pixels: every view that can be embedded", async (visit) => {
  const views = await embeddable(await visit.open("#/geld"));
  assert.ok(views.includes("#/geld") && views.length > 5, `${views}`);
  for (const view of views) await inNarrowFrame(visit, view.replace("#/", ""));
}, { seconds: 240 });

scenario("a link in a frame opens the whole page in a tab of its own", async (visit) => {
  const page = await open(visit, article(frame("documenten", 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"')));
  const [inside] = await frames(page);
  const [tab] = await Promise.all([page.waitForEvent("popup"), inside.getByRole("link", { name: /^Vragen en antwoorden over/ }).click()]);
  await tab.getByRole("heading", { level: 1, name: /^Verslag van een schriftelijk overleg/ }).waitFor();
  assert.match(tab.url(), /\/pad\/naar\/#\/document\/kst-31476-24$/);
  await tab.getByRole("navigation", { name: "Hoofdmenu" }).waitFor();
});

scenario("colours follow the address, the reader's own settings otherwise", async (visit) => {
  const ground = async (view, colorScheme) => {
    const page = await open(visit, article(frame(view)), { colorScheme });
    return (await frames(page))[0].evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  const [light, dark] = [await ground("geld", "light"), await ground("geld", "dark")];
  assert.notEqual(light, dark);
  assert.equal(await ground("geld?kleur=donker", "light"), dark);
  assert.equal(await ground("vragen?fractie=VVD&kleur=licht", "dark"), light);
  // A choice in the view writes an address without the colour.
  const page = await open(visit, article(frame("vragen?kleur=donker")), { colorScheme: "light" });
  const [inside] = await frames(page);
  const after = await inside.evaluate(() => new Promise((resolve) => {
    addEventListener("hashchange", () => setTimeout(() => resolve(getComputedStyle(document.body).backgroundColor)), { once: true });
    location.hash = "#/inbedden/vragen?fractie=VVD";
  }));
  assert.equal(after, dark);
});

/** All frames that the build has rendered, by their folder. */
const RENDERED = readdirSync(join(DIST, "inbedden"), { recursive: true })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => `inbedden/${file.slice(0, -"index.html".length)}`);

for (const width of [360, 700]) {
  scenario(`every frame that the build has rendered fits ${width} pixels, sandboxed, without the program`, async (visit) => {
    assert.ok(RENDERED.length > 30 && RENDERED.includes("inbedden/tijdlijn/"), String(RENDERED));
    const site = await visit.site();
    const page = await visit.page({ viewport: { width, height: 600 } });
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const found = [];
    for (const path of RENDERED) {
      await page.goto(site + path);
      const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (height > 600 || wide > 0) found.push(`${path}: ${height} high, ${wide} too wide`);
      assert.equal(await page.locator("h1:visible").count(), 1, path);
    }
    assert.deepEqual(found, []);
    assert.deepEqual(asked.filter((address) => /\.(js|wasm|bin|css)$/.test(address)), []);
  }, { seconds: 120 });
}

scenario("axe finds nothing in frames that the build has rendered", async (visit) => {
  const site = await visit.site();
  for (const path of RENDERED) {
    const page = await visit.open("", { address: site + path, ready: "h1", viewport: { width: 360, height: 600 } });
    assert.deepEqual(await visit.axe(page), [], path);
    await page.close();
  }
}, { seconds: 240 });

for (const [kind, attributes] of [["plain", ""], ["sandboxed", SANDBOX]]) {
  scenario(`a ${kind} frame that the build has rendered follows its height, keeps its colour, and leads out`, async (visit) => {
    const attribute = attributes && 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
    const page = await open(visit, article(rendered("inbedden/geld/?kleur=donker", attribute)), { colorScheme: "light" });
    const [inside] = await frames(page);
    const before = await settled(page);
    await inside.locator("summary").first().click();
    await page.waitForFunction((before) => document.querySelector("iframe").offsetHeight > before + 20, before);
    await settled(page);
    assert.equal(await inside.evaluate(() => document.documentElement.dataset.kleur), "donker");
    const [tab] = await Promise.all([page.waitForEvent("popup"), inside.getByRole("link", { name: /Beleidsspoor/ }).last().click()]);
    await tab.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
  });
}

const EVIL = "<img src=x onerror=alert(1)>";
const encoded = encodeURIComponent(EVIL);
for (const view of [
  "", "x", "inbedden/geld", "../../x", EVIL, encoded, "javascript:alert(1)", "document", "document/onbekend", `document/${encoded}`,
  "document/kst-31476-24?passage=99999999", "document/kst-31476-24?passage=3147&tot=1", "document/kst-31476-24?passage=-1", "document/kst-31476-24?passage=NaN",
  `document/kst-31476-24?passage=3147&zoek=${encoded}`, "antwoord/onbekend?passage=1", "antwoord/kst-31476-24", `antwoord/${encoded}?passage=javascript:alert(1)`,
  `zoeken?q=${encoded}`, `zoeken?q=${encoded}&in=${encoded}`, `tijdlijn?jaar=${encoded}&document=javascript:alert(1)`,
  `vragen?fractie=${encoded}&open=${encoded}`, `geld?kleur=${encoded}`, "geld?kleur=javascript:alert(1)", "vragen?%E0%A4%A&&==&=%", `${"x/".repeat(2000)}`,
]) {
  scenario(`nonsense in a frame's address is answered in plain words, and nothing runs: ${view.slice(0, 60) || "nothing"}`, async (visit) => {
    const page = await visit.page();
    let alerts = 0;
    page.on("dialog", (dialog) => { alerts += 1; return dialog.dismiss(); });
    await page.goto(`${await visit.site()}embed.html#/inbedden/${view}`);
    await page.locator("h1").waitFor();
    // The page itself has two scripts inside, by their hashes (www/wait.js, www/bring.js).
    assert.equal(await page.locator("img, #pagina script, [onerror]").count(), 0);
    assert.equal(await page.locator("script:not([src])").count(), 2);
    assert.equal(await page.locator('a[href^="javascript:" i]').count(), 0);
    assert.ok((await page.locator("main").innerText()).trim().length > 10);
    assert.equal(alerts, 0);
  });
}

const QUOTE = (extra) => `<blockquote class="beleidsspoor" lang="nl" cite="https://zoek.officielebekendmakingen.nl/kst-31476-24.html" ${extra}><p>Woorden.</p><footer>VVD-fractie, <cite>Kamerstukken II 2018/19, 31476, nr. 24</cite></footer></blockquote>`;

scenario("a quotation is right by itself, and gains its context and its answer", async (visit) => {
  const html = article(QUOTE('data-passage="kst-31476-24?passage=3147" data-erbij="antwoord"'));
  const bare = await open(visit, html, { javaScriptEnabled: false });
  assert.match(await bare.locator("blockquote").innerText(), /Woorden\.\s+VVD-fractie, Kamerstukken II 2018\/19, 31476, nr\. 24$/);

  const page = await open(visit, html);
  const context = page.getByRole("link", { name: "Lees in context" });
  assert.match(await context.evaluate((link) => link.href), /\/pad\/naar\/#\/document\/kst-31476-24\?passage=3147$/);
  assert.equal(await page.locator("iframe").count(), 0, "a frame before anybody asked for it");
  await page.getByRole("button", { name: "Toon het antwoord" }).click();
  const [inside] = await frames(page);
  await inside.getByRole("heading", { name: "Het antwoord dat hierbij hoort" }).waitFor();
  await settled(page);
});

scenario("a quotation with script in its attributes gains nothing and runs nothing", async (visit) => {
  const evil = ["javascript:alert(1)", "//evil.example/x?y", "x?y=&quot;&gt;&lt;img src=x onerror=alert(1)&gt;", "../x?y", "a/b?c=javascript:alert(1)"];
  const page = await visit.page();
  page.on("dialog", () => assert.fail("something ran"));
  const body = evil.map((passage) => QUOTE(`data-passage="${passage}" data-erbij="${passage}"`)).join("");
  await page.goto(await published(visit, article(body + QUOTE('data-passage="kst-31476-24?passage=1"'))));
  await page.getByRole("link", { name: "Lees in context" }).waitFor();
  assert.equal(await page.getByRole("link").count(), 1);
  assert.equal(await page.locator("iframe, img").count(), 0);
});

scenario("the second script works as a module, added later, and for what is added later", async (visit) => {
  const quote = 'data-passage="kst-31476-24?passage=3147" data-erbij="antwoord"';
  const ways = {
    module: '<script type="module" src="SITEembed-2.js"></script>',
    later: '<script>setTimeout(() => document.body.append(Object.assign(document.createElement("script"), { src: "SITEembed-2.js" })), 300)</script>',
    "module, later": '<script>setTimeout(() => document.body.append(Object.assign(document.createElement("script"), { type: "module", src: "SITEembed-2.js" })), 300)</script>',
    head: "",
  };
  for (const [way, script] of Object.entries(ways)) {
    const html = article(QUOTE(quote) + rendered("inbedden/geld/", SANDBOX) + script, { script: false });
    const page = await visit.page({ serviceWorkers: "allow" });
    // A module from another host comes only where that host lets it (README).
    await page.route(/embed-2\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
    await page.goto(await published(visit, way === "head" ? html.replace("<title>", '<script src="SITEembed-2.js"></script><title>') : html));
    await page.getByRole("link", { name: "Lees in context" }).waitFor();
    await settled(page);
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), QUOTE(quote) + QUOTE('data-passage="kst-31476-24?passage=1" data-erbij="constructor"'));
    await page.waitForFunction(() => document.querySelectorAll("blockquote a[href*=passage]").length === 3);
    assert.equal(await page.getByRole("button").count(), 2, `${way}: a button for the answer, none for what is no word of ours`);
    await page.getByRole("button", { name: "Toon het antwoord" }).last().dispatchEvent("click");
    await page.locator('iframe[src*="inbedden/antwoord"]').waitFor({ state: "attached" });
  }
});

scenario("both scripts on one page do not do things twice", async (visit) => {
  const page = await visit.page();
  const html = article(QUOTE('data-passage="kst-31476-24?passage=3147"') + '<script src="SITEembed-2.js"></script>');
  await page.goto(await published(visit, html));
  await page.getByRole("link", { name: "Lees in context" }).waitFor();
  await page.waitForFunction(() => document.readyState === "complete");
  assert.equal(await page.getByRole("link", { name: "Lees in context" }).count(), 1);
});

scenario("'Inbedden' on a view: code, options and a preview that lives", async (visit) => {
  // The preview leaves one address for the next before all of it has come.
  const tolerate = [/frame-[0-9a-f]+\.js net::ERR_ABORTED/];
  const page = await visit.open("#/vragen?fractie=VVD", { tolerate, permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByText("Inbedden").first().click();
  const code = page.getByRole("textbox", { name: "Code om te plakken" });
  assert.match(await code.inputValue(), /embed\.html#\/inbedden\/vragen\?fractie=VVD" title="Vragen en antwoorden – Beleidsspoor" lang="nl"/);
  for (const part of ['loading="lazy"', 'referrerpolicy="no-referrer"', 'height="480"', "/embed-2.js"]) assert.ok((await code.inputValue()).includes(part), part);
  const preview = page.frameLocator("iframe");
  await preview.getByRole("heading", { level: 1, name: "Vragen en antwoorden" }).waitFor();
  assert.deepEqual(await visit.axe(page), []);
  await page.getByLabel("Kleuren").selectOption("donker");
  await page.getByLabel(/Hoogte/).fill("600");
  await page.getByLabel(/Hoogte/).blur();
  await page.getByLabel(/zeg dat de taal/).uncheck();
  await page.getByLabel("Onderdeel").selectOption({ label: "Geld" });
  await preview.getByRole("heading", { level: 1, name: "Geld" }).waitFor();
  assert.match(await code.inputValue(), /inbedden\/geld\/\?kleur=donker" title="Geld – Beleidsspoor" width="100%" height="600"/);
  await page.getByRole("button", { name: "Kopieer code" }).click();
  await page.getByText("Gekopieerd.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code.inputValue());
  await visit.screenshot(page, "inbedden", { fullPage: true });
});

scenario("'Inbedden' on a passage gives a quotation that works when it is pasted", async (visit) => {
  const page = await visit.open("#/document/kst-31476-24");
  await page.locator(".block--paragraph .block__button").nth(6).click();
  const panel = page.getByRole("region", { name: "Over deze passage" });
  await panel.getByText("Inbedden").first().click();
  const code = await panel.getByRole("textbox", { name: "Code om te plakken" }).inputValue();
  assert.match(code, /^<blockquote class="beleidsspoor" lang="nl" cite="https:\/\/zoek\.officielebekendmakingen\.nl\/kst-31476-24\.html" data-passage="kst-31476-24\?passage=\d+" data-erbij="antwoord">/);
  assert.deepEqual(await visit.axe(page), []);
  const shown = await visit.page();
  await shown.goto(await published(visit, article(code, { script: false })), { waitUntil: "domcontentloaded" });
  assert.match(await shown.locator("blockquote footer").innerText(), /-fractie, Kamerstukken II 2018\/19, 31476, nr\. 24$/);
  await panel.getByLabel("Vorm").selectOption({ label: "kader met citaat en antwoord" });
  await panel.frameLocator("iframe").getByRole("link", { name: "Lees in context" }).waitFor();
  await visit.screenshot(page, "inbedden-passage");
});
