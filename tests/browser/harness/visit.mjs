// What a scenario works with: pages of the site that are watched for trouble.
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./server.mjs";

const ROOT = resolve(fileURLToPath(import.meta.url), "../../../..");
/** Where pictures of pages go. */
export const OUTPUT = join(ROOT, "tests/output");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The finished site. */
export const DIST = process.env.DIST ? resolve(process.env.DIST) : join(ROOT, "dist");

/** The heading of a view: until the program has started, `index.html` has one of its own. */
const STARTED = "h1:not(#vooraf h1)";

/** One run of one scenario: opens pages, remembers what went wrong in them, cleans up. */
export class Visit {
  #browser;
  #contexts = [];
  #servers = [];
  #troubles = [];

  constructor(browser) {
    this.#browser = browser;
  }

  /** What went wrong in the pages so far, in words. Empty is good. */
  get troubles() {
    return [...this.#troubles];
  }

  /** Serves the site in a folder of a host, not at its root. Gives the address. Further options: see `serve`. */
  async site({ prefix = "/pad/naar/", ...options } = {}) {
    const server = await serve(options.folder ?? DIST, { prefix, ...options });
    this.#servers.push(server);
    return server.url;
  }

  /**
   * Opens a view of the site, waits for its heading, and gives Playwright's page.
   * Options: those of a browser context (`viewport`, `javaScriptEnabled`, `colorScheme`, …), and
   * `address` (another page than a view), `ready` (what to wait for), `tolerate` (patterns of trouble that is meant).
   */
  async open(view = "", { address, ready = STARTED, tolerate = [], ...context } = {}) {
    const url = address ?? (await this.site()) + view;
    const page = await this.page({ tolerate, ...context });
    await page.goto(url);
    if (ready) await page.locator(ready).first().waitFor();
    // The whole program takes over from what the page loads first (www/start.js); who looks at that opens the page himself.
    const whole = () => !document.getElementById("programma") || document.documentElement.dataset.geheel === "";
    if (ready && context.javaScriptEnabled !== false) await page.waitForFunction(whole);
    return page;
  }

  /** A watched page that shows nothing yet. */
  async page({ tolerate = [], ...options } = {}) {
    // Service workers only where a scenario is about them: they fetch the site a second time.
    const usual = { locale: "nl-NL", timezoneId: "Europe/Amsterdam", serviceWorkers: "block" };
    const context = await this.#browser.newContext({ ...usual, ...options });
    context.setDefaultTimeout(15_000);
    this.#contexts.push(context);
    const report = (trouble) => {
      if (!tolerate.some((pattern) => pattern.test(trouble))) this.#troubles.push(trouble);
    };
    watch(context, report);
    return context.newPage();
  }

  /** What axe finds in a page, one line a finding. */
  async axe(page) {
    // Not a script element: the site's Content-Security-Policy refuses those.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((rules) => axe.run({ runOnly: rules }), AXE_RULES);
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} ${node.html}`));
  }

  /** Writes `tests/output/<name>.png`. */
  async screenshot(page, name, options = {}) {
    await mkdir(OUTPUT, { recursive: true });
    await page.screenshot({ path: join(OUTPUT, `${name}.png`), ...options });
  }

  /** A picture of every page that is still open, for whoever looks at a failure. */
  async screenshotAll(name) {
    const pages = this.#contexts.flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      await this.screenshot(page, `${name}-${index + 1}`, { timeout: 5000 }).catch(() => {});
    }
  }

  /** Stops every host: no page, and no service worker either, gets an answer any more. */
  async unplug() {
    await Promise.all(this.#servers.splice(0).map((server) => server.close()));
  }

  async close() {
    // What a page tries once more by itself may still be on its way through a route.
    const pages = this.#contexts.flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: "ignoreErrors" })));
    await Promise.all(this.#contexts.map((context) => context.close()));
    await this.unplug();
  }
}

function watch(context, report) {
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error") report(`console: ${message.text()} (${url})`);
  });
  context.on("weberror", (error) => report(`uncaught: ${error.error()?.stack ?? error.error()}`));
  context.on("request", (request) => {
    if (isForeign(request.url())) report(`request to another host: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // The browser itself looks for the icon, and lets go of it when the page goes.
    if (/\/icon-[^/]+$/.test(request.url()) && reason === "net::ERR_ABORTED") return;
    // What is read ahead is let go when the program comes (www/wait.js), which asks for nothing in this way.
    if (request.resourceType() === "xhr" && reason === "net::ERR_ABORTED") return;
    report(`request failed: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) report(`answer ${response.status()}: ${response.url()}`);
  });
}

/** Everything but this machine and what a page holds itself. */
export function isForeign(address) {
  const { protocol, hostname } = new URL(address);
  return !["data:", "blob:", "file:", "about:"].includes(protocol) && hostname !== "127.0.0.1";
}
