// Views in the pages of others, rendered by the build and drawn by the program: every sort of frame and host.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SANDBOX, article, frame, rendered } from "../../harness/article.mjs";
import { scenario } from "../../harness/scenario.mjs";
import { DIST } from "../../harness/visit.mjs";

/** Each way in which a frame comes: what the build has rendered, and what the program draws (codes pasted long ago). */
const WAYS = {
  rendered: (attributes, height) => rendered("inbedden/geld/", attributes, height),
  drawn: (attributes, height) => frame("geld", attributes, height),
};
/** What the code for pasting says. */
const PASTED = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
const STRICT = "default-src 'none'; frame-src SITE; script-src SITE; img-src data:; style-src 'none'; base-uri 'none'; form-action 'none'";

/** Puts an article on a host of its own. Gives its address. */
async function published(visit, html, secure) {
  const site = await visit.site({ secure });
  const pages = { "artikel.html": html.replaceAll("SITE", site) };
  return `${await visit.site({ prefix: "/krant/", folder: "/nergens", pages, secure })}artikel.html`;
}

async function opened(visit, html, { secure, page = visit.page() } = {}) {
  const opened = await page;
  await opened.go(await published(visit, html, secure));
  return opened;
}

/** Runs in a frame: whether there are words to be read. */
const isReadable = () => {
  const heading = [...document.querySelectorAll("h1")].find((heading) => heading.getClientRects().length > 0);
  const [{ color, backgroundColor }, seen] = [getComputedStyle(document.body), heading?.textContent];
  return seen && document.body.innerText.length > 200 && color !== backgroundColor && seen;
};

const heightOf = (number) => document.querySelectorAll("iframe")[number].getBoundingClientRect().height;
const contentHeight = () => document.documentElement.getBoundingClientRect().height;

/** Waits until a frame can be read and is as high as its content, within 4 pixels. */
async function settled(page, number = 0) {
  const inside = await page.frame(number);
  const heading = await inside.wait(isReadable);
  const end = performance.now() + 20_000;
  for (;;) {
    const heights = [await page.evaluate(heightOf, number), await inside.evaluate(contentHeight)];
    if (Math.abs(heights[0] - heights[1]) <= 4) return { inside, heading, height: heights[0] };
    assert.ok(performance.now() < end, `the frame is ${heights[0]} pixels high, its content ${heights[1]}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

for (const secure of [false, true]) {
  const over = secure ? "over https" : "over http";
  for (const [kind, attributes] of [["plain", ""], ["sandboxed", SANDBOX], ["sandboxed as the code for pasting has it", PASTED]]) {
    if (secure && kind === "plain") continue;
    scenario(`frames that are ${kind} are read ${over}, as high as what they show`, async (visit) => {
      for (const [way, code] of Object.entries(WAYS)) {
        const page = await opened(visit, article(code(attributes)), { secure });
        const { inside, heading, height } = await settled(page);
        assert.match(heading.trim(), /^Geld\b/, way);
        // What is folded is what changes.
        await inside.click({ css: "summary" });
        await page.wait((before) => document.querySelector("iframe").offsetHeight > before + 20, height);
        await settled(page);
      }
    }, { secure });
  }
}

scenario("two frames on one page each follow their own height", async (visit) => {
  const page = await opened(visit, article(WAYS.rendered(PASTED) + frame("document/kst-31476-24?passage=3147", SANDBOX)));
  const [money, quote] = [await settled(page, 0), await settled(page, 1)];
  assert.notEqual(money.heading, quote.heading);
  await quote.inside.click({ role: "button", name: /^Het antwoord/ });
  await page.wait((before) => document.querySelectorAll("iframe")[1].offsetHeight > before + 20, quote.height);
  await settled(page, 1);
  assert.equal((await settled(page, 0)).height, money.height);
});

scenario("frames in a tab that nobody sees are read once it is shown", async (visit) => {
  const page = await opened(visit, article(WAYS.rendered(SANDBOX) + WAYS.drawn(SANDBOX)), { page: visit.hiddenPage() });
  assert.equal(await page.evaluate(() => document.visibilityState), "hidden");
  await page.show();
  await page.wait(() => document.visibilityState === "visible");
  for (const number of [0, 1]) await settled(page, number);
});

scenario("frames in a part of a page that is not shown are read once it is", async (visit) => {
  const folded = `<div style="display: none">${WAYS.rendered(SANDBOX)}${WAYS.drawn(SANDBOX)}</div>`;
  for (const html of [folded, folded.replaceAll('loading="lazy"', "")]) {
    const page = await opened(visit, article(html));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await page.evaluate(() => { document.querySelector("div").style.display = "block"; });
    for (const number of [0, 1]) await settled(page, number);
  }
});

scenario("a host with a strict policy shows frames as high as they are", async (visit) => {
  const page = await opened(visit, article(WAYS.rendered(SANDBOX) + WAYS.drawn(SANDBOX), { policy: STRICT }));
  for (const number of [0, 1]) await settled(page, number);
});

scenario("a host without our script keeps its height, and frames scroll", async (visit) => {
  const page = await opened(visit, article(WAYS.rendered(SANDBOX, 333) + WAYS.drawn(SANDBOX, 333), { script: false }));
  for (const number of [0, 1]) {
    const inside = await page.frame(number);
    await inside.wait(isReadable);
    assert.equal(await page.evaluate(heightOf, number), 333);
    await inside.wait(() => document.documentElement.scrollHeight > innerHeight + 20);
    await inside.evaluate(() => scrollTo(0, 20));
    await inside.wait(() => scrollY === 20);
  }
});

scenario("every view that the build has rendered is read in a sandboxed frame", async (visit) => {
  const names = readdirSync(join(DIST, "inbedden"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const paths = names.map((name) => `inbedden/${name}/`).filter((path) => readdirSync(join(DIST, path)).includes("index.html"));
  assert.ok(paths.length > 5, String(paths));
  const all = paths.map((path) => rendered(path, SANDBOX)).join("").replaceAll('loading="lazy"', "");
  const page = await opened(visit, article(all));
  for (const number of paths.keys()) await settled(page, number);
});
