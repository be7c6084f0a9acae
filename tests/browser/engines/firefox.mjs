// Firefox as Debian ships it (ESR), spoken to over WebDriver BiDi: no geckodriver is needed.
import { existsSync } from "node:fs";
import { isForeign } from "../harness/visit.mjs";
import { Place } from "./place.mjs";

const KNOWN_PATHS = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

const PREFERENCES = {
  "intl.accept_languages": "nl-NL,nl",
  // Whatever a page asks of another host, it does not get.
  "network.dns.forceResolve": "127.0.0.1",
};

export const name = "Firefox";

/** Starts Firefox: the one in FIREFOX_PATH or one in a usual place. Gives a reason why not, where there is none. */
export async function start() {
  const executablePath = [process.env.FIREFOX_PATH, ...KNOWN_PATHS].find((path) => path && existsSync(path));
  if (!executablePath) return { missing: "no Firefox (Debian's package firefox-esr)" };
  const { launch } = await import("puppeteer-core");
  const options = { browser: "firefox", executablePath, headless: !process.env.HEADFUL, acceptInsecureCerts: true };
  const browser = await launch({ ...options, extraPrefsFirefox: PREFERENCES });
  return {
    version: await browser.version(),
    session: (trouble) => Session.begin(browser, trouble),
    /** Firefox tells itself what goes wrong. */
    heard: undefined,
    close: () => browser.close(),
  };
}

/** A profile of its own, and its pages. */
class Session {
  #context;
  #report;

  static async begin(browser, report) {
    const session = new Session();
    session.#context = await browser.createBrowserContext();
    session.#report = report;
    return session;
  }

  async page() {
    const page = await this.#context.newPage();
    page.setDefaultTimeout(30_000);
    this.#watch(page);
    return new Page(page);
  }

  /** A page behind another one. */
  async hiddenPage() {
    const behind = await this.page();
    const before = await this.page();
    return Object.assign(behind, { show: () => before.close() });
  }

  /** Everything was reported when it happened. */
  async listen() {}

  close() {
    return this.#context.close();
  }

  #watch(page) {
    page.on("console", (message) => message.type() === "error" && this.#report(`console: ${message.text()} (${message.location().url})`));
    page.on("pageerror", (error) => this.#report(`uncaught: ${error.stack ?? error}`));
    page.on("request", (request) => isForeign(request.url()) && this.#report(`request to another host: ${request.url()}`));
    page.on("requestfailed", (request) => this.#report(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  }
}

class FirefoxPlace extends Place {
  constructor(frame) {
    super();
    this.inside = frame;
  }

  evaluate(question, ...values) {
    return this.inside.evaluate(question, ...values);
  }

  async element(question, ...values) {
    return (await this.inside.evaluateHandle(question, ...values)).asElement();
  }

  press(element) {
    return element.click();
  }

  keys(element, text) {
    return element.type(text);
  }

  async framed(number) {
    const elements = await this.inside.$$("iframe");
    return new FirefoxPlace(await elements[number].contentFrame());
  }
}

class Page extends FirefoxPlace {
  #page;

  constructor(page) {
    super(page.mainFrame());
    this.#page = page;
  }

  async go(address) {
    await this.#page.goto(address);
  }

  async back() {
    await this.#page.evaluate(() => history.back());
  }

  async reload() {
    await this.#page.reload();
  }

  async screenshot(path) {
    await this.#page.screenshot({ path });
  }

  close() {
    return this.#page.close();
  }
}
