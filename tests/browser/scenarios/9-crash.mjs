// The program stops while somebody is at work: the page says so, keeps what they wrote, and starts again. It must never
// happen, so a scenario makes it happen: what the program imports is replaced by a function that traps when it is told to.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const PAPER = "#/document/kst-31476-24";
/** What every stop writes to the console. */
const STOPS = [/unreachable/, /ERR_ABORTED/, /uncaught: /, /console: .*(panick|RuntimeError|Uncaught)/];

/** Before any script: `stop(how)` has the next call out of the program fail, by a trap or by an error. */
function breakable() {
  // (module (func (export "t") unreachable))
  const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
  let how;
  const fail = () => {
    const now = how;
    how = undefined;
    if (now === "trap") new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.t();
    throw new Error("broken");
  };
  const wrapped = (imports) => {
    const own = { ...imports };
    for (const [module, functions] of Object.entries(imports)) {
      // What the parts of the program give each other.
      if (["first", "later"].includes(module)) continue;
      own[module] = Object.fromEntries(Object.entries(functions).map(([name, call]) =>
        [name, typeof call === "function" ? (...values) => (how ? fail() : call(...values)) : call]));
    }
    return own;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const bare = WebAssembly[name];
    WebAssembly[name] = (program, imports = {}) => bare.call(WebAssembly, program, wrapped(imports));
  }
  globalThis.stop = (kind) => (how = kind);
}

async function opened(visit, view, options = {}) {
  const page = await visit.page({ tolerate: STOPS, ...options });
  await page.addInitScript(breakable);
  await page.goto(options.address ?? (await visit.site()) + view);
  await page.locator("#pagina h1").first().waitFor();
  return page;
}

/** Has the program stop on the next thing that it hears. */
const stopOn = async (page, act, how = "trap") => {
  await page.evaluate((how) => stop(how), how);
  await act();
  await page.getByRole("alert").getByRole("button", { name: "Begin opnieuw" }).waitFor();
};

for (const how of ["trap", "error"]) {
  scenario(`after a ${how} the page says so, keeps what was typed, and starts again where it was`, async (visit) => {
    const page = await opened(visit, "#/citaat");
    const field = page.locator("#citaat");
    await field.fill("Deze belofte los ik");
    await stopOn(page, () => page.locator("#zoekveld").press("a"), how);
    assert.equal(await field.inputValue(), "Deze belofte los ik", "still there to be copied");
    assert.deepEqual(await visit.axe(page), []);
    await page.getByRole("button", { name: "Begin opnieuw" }).click();
    await page.waitForFunction(() => !document.querySelector(".gestopt") && document.querySelector("#citaat")?.value === "Deze belofte los ik");
    assert.match(page.url(), /#\/citaat/);
    await page.locator("#zoekveld").fill("mantelzorgers");
    await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  });
}

scenario("a note that was being written is there after the program stopped", async (visit) => {
  const page = await opened(visit, PAPER);
  const block = page.locator(".block").filter({ has: page.locator(".block__button") }).first();
  await block.locator(".block__button").click();
  await block.getByRole("button", { name: "Bewaar in mijn selectie" }).click();
  await page.evaluate(() => (location.hash = "#/selectie"));
  const note = page.locator("main textarea:not([readonly])").first();
  await note.fill("navragen bij ");
  await stopOn(page, () => note.pressSequentially("V"));
  assert.equal(await note.inputValue(), "navragen bij V", "still there to be copied");
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await page.waitForFunction(() => !document.querySelector(".gestopt") && document.querySelector("main textarea:not([readonly])")?.value === "navragen bij V");
});

scenario("a program that stops again on the same words shows them, and starts at the first view", async (visit) => {
  const page = await opened(visit, "#/citaat");
  await page.locator("#citaat").fill("woorden die het doen");
  await stopOn(page, () => page.locator("#zoekveld").press("a"));
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await page.waitForFunction(() => document.querySelector("#citaat")?.value === "woorden die het doen");
  await stopOn(page, () => page.locator("#zoekveld").press("a"));
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await page.getByRole("textbox", { name: "Dit schreef u" }).waitFor();
  assert.match(await page.getByRole("textbox", { name: "Dit schreef u" }).inputValue(), /woorden die het doen/);
  assert.match(page.url(), /#\/$/);
  assert.equal(await page.getByRole("button", { name: "Begin opnieuw" }).count(), 0, "it runs");
});

scenario("a link of a page that stopped leads where it says", async (visit) => {
  const page = await opened(visit, "#/documenten");
  await stopOn(page, () => page.locator("#zoekveld").press("a"));
  await page.getByRole("link", { name: "Tijdlijn", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
  await page.waitForFunction(() => !document.querySelector(".gestopt"));
});

scenario("the offline file says so too, and starts again", async (visit) => {
  const page = await opened(visit, "", { address: `${pathToFileURL(join(DIST, "beleidsspoor.html"))}#/citaat` });
  await page.locator("#citaat").fill("Deze belofte");
  await stopOn(page, () => page.locator("#zoekveld").press("a"));
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await page.waitForFunction(() => !document.querySelector(".gestopt") && document.querySelector("#citaat")?.value === "Deze belofte");
});

scenario("what goes wrong elsewhere in a page is not told as a stop of ours", async (visit) => {
  const page = await opened(visit, "#/documenten");
  await page.evaluate(() => setTimeout(() => { throw new Error("of an extension"); }));
  await page.evaluate(() => void Promise.reject(new TypeError("of an extension")));
  await page.locator("#zoekveld").fill("mantelzorgers");
  await page.getByRole("list", { name: "Zoekresultaten" }).getByRole("link").first().waitFor();
  assert.equal(await page.locator(".gestopt").count(), 0);
});
