// WebKitGTK, Safari's engine, in its MiniBrowser and without a screen (Xvfb), spoken to in plain WebDriver.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { Place } from "./place.mjs";

const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/xvfb-run";
const LIBRARIES = "/usr/lib";
/** Nothing takes this long: the driver has lost its browser. */
const LATE = 90_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export const name = "WebKit";

/** Starts the driver of WebKitGTK. Gives a reason why not, where something is missing. */
export async function start() {
  const binary = miniBrowser();
  if (!existsSync(DRIVER) || !existsSync(SCREEN) || !binary) return { missing: "no WebKitGTK (Debian's packages webkit2gtk-driver and xvfb)" };
  const port = await freePort();
  // A group of its own: screen, driver and browser end together.
  const driver = spawn(SCREEN, ["--auto-servernum", DRIVER, `--port=${port}`], { stdio: "ignore", detached: true });
  const close = () => process.kill(-driver.pid);
  process.once("exit", close);
  const ask = connection(`http://127.0.0.1:${port}`);
  await answering(ask);
  const first = await Session.begin(ask, binary);
  await first.close();
  return {
    version: `WebKitGTK ${first.version}`,
    session: (report) => Session.begin(ask, binary, report),
    heard: HEARD,
    close: () => {
      process.off("exit", close);
      close();
    },
  };
}

/** MiniBrowser lies in a folder that carries the name of the machine's kind. */
function miniBrowser() {
  if (!existsSync(LIBRARIES)) return undefined;
  const kinds = readdirSync(LIBRARIES).filter((name) => name.endsWith("-linux-gnu"));
  return kinds.map((kind) => `${LIBRARIES}/${kind}/webkit2gtk-4.1/MiniBrowser`).find((path) => existsSync(path));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks the driver something, and gives its answer. */
function connection(address) {
  return async (method, path, body) => {
    const answer = await fetch(address + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(LATE) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
}

async function answering(ask) {
  const end = performance.now() + 30_000;
  for (;;) {
    try {
      return await ask("GET", "/status");
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Runs in every page before anything else of it. WebDriver has no word for what stands on the console, and WebKitGTK writes
 * none of it while it is driven (its sessions are private ones): so pages note themselves what goes wrong in them.
 */
const HEARD = `(() => {
  const heard = (globalThis.heard = []);
  const { error } = console;
  console.error = (...words) => { heard.push("console: " + words.map(String).join(" ")); error.apply(console, words); };
  addEventListener("error", ({ target, message, error }) => {
    heard.push(message === undefined ? "not loaded: " + (target.src ?? target.href) : "uncaught: " + message + " " + (error?.stack ?? ""));
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => heard.push("uncaught: " + reason + " " + (reason?.stack ?? "")));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => heard.push("refused by " + effectiveDirective + ": " + blockedURI));
})();`;

/** A browser of its own, and its pages. */
class Session {
  #ask;
  #report;
  #pages = [];

  static async begin(ask, binary, report) {
    const browser = { binary, args: ["--automation"] };
    const capabilities = { alwaysMatch: { acceptInsecureCerts: true, "webkitgtk:browserOptions": browser } };
    const { sessionId, capabilities: found } = await ask("POST", "/session", { capabilities });
    const session = new Session();
    session.version = found.browserVersion;
    session.#ask = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    session.#report = report;
    await session.#ask("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });
    return session;
  }

  async page() {
    // The browser begins with a tab of its own.
    const handle = this.#pages.length === 0 ? await this.#ask("GET", "/window") : await this.#newTab();
    const page = new Page(this.#ask, handle, this.#report);
    this.#pages.push(page);
    return page;
  }

  /** A page behind another one: new tabs open there. */
  async hiddenPage() {
    const before = await this.page();
    const behind = await this.page();
    return Object.assign(behind, { show: () => before.close() });
  }

  async #newTab() {
    const { handle } = await this.#ask("POST", "/window/new", { type: "tab" });
    return handle;
  }

  /** Reports what pages noted. */
  async listen() {
    for (const page of this.#pages) await page.listen();
  }

  async close() {
    await this.#ask("DELETE", "");
  }
}

class WebKitPlace extends Place {
  constructor(ask, handle, path) {
    super();
    Object.assign(this, { ask, handle, path });
  }

  /** What is asked next is asked here. */
  async enter() {
    await this.ask("POST", "/window", { handle: this.handle });
    await this.ask("POST", "/frame", { id: null });
    for (const id of this.path) await this.ask("POST", "/frame", { id });
  }

  async evaluate(question, ...values) {
    await this.enter();
    const script = `const [done, values] = [arguments[arguments.length - 1], [...arguments].slice(0, -1)];
      Promise.resolve().then(() => (${question})(...values)).then((value) => done({ value }), (error) => done({ error: error.name + ": " + error.message }));`;
    const { value, error } = await this.ask("POST", "/execute/async", { script, args: values });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async element(question, ...values) {
    return (await this.evaluate(question, ...values))?.[ELEMENT];
  }

  press(element) {
    return this.ask("POST", `/element/${element}/click`, {});
  }

  keys(element, text) {
    return this.ask("POST", `/element/${element}/value`, { text });
  }

  async framed(number) {
    return new WebKitPlace(this.ask, this.handle, [...this.path, number]);
  }
}

class Page extends WebKitPlace {
  #report;
  #isClosed = false;

  constructor(ask, handle, report) {
    super(ask, handle, []);
    this.#report = report;
  }

  async go(address) {
    await this.listen();
    await this.enter();
    await this.ask("POST", "/url", { url: address });
  }

  async back() {
    await this.listen();
    await this.evaluate(() => history.back());
  }

  async reload() {
    await this.listen();
    await this.ask("POST", "/refresh", {});
  }

  async screenshot(path) {
    await this.enter();
    await writeFile(path, Buffer.from(await this.ask("GET", "/screenshot"), "base64"));
  }

  async close() {
    await this.listen();
    this.#isClosed = true;
    await this.enter();
    await this.ask("DELETE", "/window");
  }

  /** Reports what this page and its frames noted since the last time. */
  async listen(place = this) {
    if (this.#isClosed) return;
    const [noted, frames] = await place.evaluate(() => [globalThis.heard?.splice(0) ?? [], globalThis.length]);
    noted.forEach(this.#report);
    for (let number = 0; number < frames; number++) await this.listen(new WebKitPlace(this.ask, this.handle, [...place.path, number]));
  }
}
