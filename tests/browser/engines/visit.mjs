// What a scenario works with in Firefox and WebKit: pages of the site that are watched for trouble.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "../harness/server.mjs";
import { OUTPUT } from "../harness/visit.mjs";
import { offlineFile, withScript } from "./site.mjs";

/** The heading of a view: until the program has started, `index.html` has one of its own. */
const STARTED = "h1:not(#vooraf h1)";

/** One run of one scenario in a browser of its own. */
export class Visit {
  #engine;
  #session;
  #page;
  #servers = [];
  #troubles = [];

  /** `engine`: one that was started (firefox.mjs, webkit.mjs), with `site`, `folder` and `certificate` of site.mjs. */
  constructor(engine) {
    this.#engine = engine;
  }

  /** What went wrong so far, in words. Empty is good. */
  get troubles() {
    const missed = this.#servers.flatMap(({ missed }) => missed);
    return [...this.#troubles, ...missed.map((path) => `no such file: ${path}`)];
  }

  /** Takes what went wrong so far, which was meant. */
  async taken() {
    await this.listen();
    return this.#troubles.splice(0);
  }

  /** Serves the site in a folder of a host. `secure`: over https. Gives the address. Further options: see `serve`. */
  async site({ prefix = "/pad/naar/", secure, pages = {}, ...options } = {}) {
    const { site, heard, certificate } = this.#engine;
    const shown = Object.entries(pages).map(([name, page]) => [name, name.endsWith(".html") ? withScript(page, heard) : page]);
    const whole = { prefix, pages: Object.fromEntries(shown), certificate: secure && certificate, ...options };
    const server = await serve(options.folder ?? site, whole);
    this.#servers.push(server);
    return server.url;
  }

  /** Opens a view of the site, or another `address`, waits for what is `ready`, and gives the page. */
  async open(view = "", { address, ready = STARTED } = {}) {
    const page = await this.page();
    await page.go(address ?? (await this.site()) + view);
    await page.found({ css: ready });
    return page;
  }

  /** The page, one a visit: WebKitGTK opens every other one behind it, where nothing is drawn. */
  async page() {
    this.#page ??= await (await this.#begun()).page();
    return this.#page;
  }

  /** The page, behind another one: nobody sees it until `show` is called. */
  async hiddenPage() {
    this.#page = await (await this.#begun()).hiddenPage();
    return this.#page;
  }

  /** The address of the file that is opened by double click. */
  offlineFile() {
    return offlineFile(this.#engine.heard, this.#engine.folder);
  }

  /** Hears what pages have noted themselves. */
  async listen() {
    await this.#session?.listen();
  }

  async screenshotAll(name) {
    await mkdir(OUTPUT, { recursive: true });
    // A page that is not drawn has no picture, and WebKit says nothing.
    const late = new Promise((resolve) => setTimeout(resolve, 5000).unref());
    await Promise.race([late, this.#page?.screenshot(join(OUTPUT, `${this.#engine.name}-${name}.png`))]).catch(() => {});
  }

  async close() {
    await this.#session?.close();
    await Promise.all(this.#servers.splice(0).map((server) => server.close()));
  }

  async #begun() {
    this.#session ??= await this.#engine.session((trouble) => this.#troubles.push(trouble));
    return this.#session;
  }
}
