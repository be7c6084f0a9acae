// A page or a frame in a page, the same for every engine. What differs stands in firefox.mjs and webkit.mjs: `evaluate`,
// `element`, `press`, `keys` and `framed`.

// Where everything is quick, nobody waits this long; several other things may run on the same machine.
const PATIENCE = 60_000;

/** How elements of a role are written. Whether names and roles are right is asked in Chromium, by axe. */
const ROLES = {
  button: "button, summary",
  heading: "h1, h2, h3, h4",
  link: "a[href]",
  searchbox: 'input[type="search"]',
  textbox: 'textarea, input:not([type]), input[type="text"]',
};

/** Something to be found: `css`, or `role` with a `name`, whole or a pattern; the first that is seen. */
function asked({ css, role, name }) {
  const pattern = name instanceof RegExp ? name.source : name && `^${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`;
  return { selector: css ?? ROLES[role], pattern };
}

/** Runs in the page. */
function find({ selector, pattern }) {
  const words = (element) => element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
  const isNamed = (element) => !pattern || new RegExp(pattern, "u").test(words(element).replace(/\s+/g, " ").trim());
  const isSeen = (element) => element.getClientRects().length > 0;
  return [...document.querySelectorAll(selector)].find((element) => isSeen(element) && isNamed(element)) ?? null;
}

/** Runs in the page: what stands in it, for whoever reads a failure. */
const outline = () => `${location.href}\n${document.body?.innerText.slice(0, 400)}`;

export class Place {
  /** Waits until `question`, asked in the page, has an answer that is true, and gives it. */
  async wait(question, ...values) {
    return this.#until(`never true: ${question}, of ${JSON.stringify(values)}`, () => this.evaluate(question, ...values));
  }

  /** Waits for something, and gives it as the engine's driver knows it. */
  async found(what) {
    const wanted = asked(what);
    return this.#until(`not found: ${JSON.stringify(wanted)}`, () => this.element(find, wanted));
  }

  async click(what) {
    await this.press(await this.found(what));
  }

  async type(what, text) {
    await this.keys(await this.found(what), text);
  }

  /** The words of the first of these elements, as they are shown. */
  async text(css) {
    await this.found({ css });
    return this.evaluate((css) => document.querySelector(css).innerText, css);
  }

  /** A frame in this place, from 0, brought into view: WebKit's driver presses beside what is not. */
  async frame(number) {
    await this.wait((number) => document.querySelectorAll("iframe").length > number, number);
    await this.evaluate((number) => document.querySelectorAll("iframe")[number].scrollIntoView(), number);
    return this.framed(number);
  }

  async #until(complaint, look) {
    const end = performance.now() + PATIENCE;
    let reason = "";
    for (let pause = 10; performance.now() < end; pause = Math.min(2 * pause, 200)) {
      try {
        const answer = await look();
        if (answer) return answer;
      } catch (error) {
        // A page that is being left answers nothing.
        reason = `\n${error.message}`;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new Error(`${complaint}${reason}\nin ${await this.evaluate(outline).catch(({ message }) => message)}`);
  }
}
