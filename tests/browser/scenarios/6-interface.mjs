// The JavaScript interface as others use it: the same checks in Node.js and in a page, its types, the npm package, and
// the examples of the README.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checks, play } from "../../api/checks.mjs";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const TESTS = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const EXAMPLES = join(TESTS, "examples");
const EMPTY_PAGE = '<!DOCTYPE html><title>leeg</title><link rel="icon" href="data:,"><pre id="sommen"></pre>';
const packages = createRequire(import.meta.url);
const text = (...path) => readFileSync(join(...path), "utf8");
const inNode = () => import(pathToFileURL(join(DIST, "beleidsspoor.js")));

scenario("the interface keeps its promises in Node.js", async () => {
  const api = await inNode();
  await api.default();
  assert.deepEqual(await play(api), []);
});

scenario("the interface keeps the same promises in a page", async (visit) => {
  const page = await visit.page();
  const pages = { "leeg.html": EMPTY_PAGE, "checks.mjs": text(TESTS, "api/checks.mjs") };
  await page.goto(`${await visit.site({ pages })}leeg.html`);
  const [failed, names] = await page.evaluate(async () => {
    const api = await import("./beleidsspoor.js");
    await api.default();
    const { checks, play } = await import("./checks.mjs");
    return [await play(api), Object.keys(checks)];
  });
  assert.deepEqual(failed, []);
  assert.deepEqual(names, Object.keys(checks));
});

scenario("the npm package installs in an empty project and its types hold for real data under tsc --strict", async () => {
  const api = await inNode();
  await api.default();
  const explorer = await api.open();
  await inProject((folder) => {
    writeFileSync(join(folder, "data.ts"), typed(api, explorer));
    writeFileSync(join(folder, "use.ts"), text(TESTS, "api/use.ts"));
    tsc(folder, ["data.ts", "use.ts"]);
    // The test must be able to fail: a field too many and a method that is not there are errors.
    writeFileSync(join(folder, "wrong.ts"), text(TESTS, "api/wrong.ts"));
    assert.throws(() => tsc(folder, ["wrong.ts"]), /TS2339[\s\S]*TS2353|TS2353[\s\S]*TS2339/);
    // It runs there too.
    const run = 'import init, { open } from "beleidsspoor"; await init(); console.log((await open()).documents().length);';
    const shown = execFileSync(process.execPath, ["--input-type=module", "-e", run], { cwd: folder, encoding: "utf8" });
    assert.equal(shown.trim(), "5");
  });
}, { seconds: 180 });

scenario("the plain page of the examples shows who spoke", async (visit) => {
  const address = `${await visit.site({ pages: { "voorbeeld.html": text(EXAMPLES, "page.html") } })}voorbeeld.html`;
  const page = await visit.open("", { address });
  await page.getByRole("listitem").nth(2).waitFor();
  const sentences = await page.getByRole("listitem").allTextContents();
  assert.ok(sentences.some((sentence) => /^De PVV-fractie schreef in het verslag/.test(sentence)), sentences.join("\n"));
});

scenario("the bundler's example runs as one file", async (visit) => {
  const bundle = await inProject((folder) => {
    cpSync(join(EXAMPLES, "bundler/main.js"), join(folder, "main.js"));
    const options = ["--bundle", "--format=esm", "--minify", "--loader:.wasm=binary", "--loader:.bin=binary", "--outfile=bundle.js", "--log-level=error"];
    // A script when npm ran no install scripts, else the program itself: either can be started as it is.
    execFileSync(packages.resolve("esbuild/bin/esbuild"), ["main.js", ...options], { cwd: folder });
    return text(folder, "bundle.js");
  });
  const page = await visit.page();
  const pages = { "leeg.html": `${EMPTY_PAGE}<script type="module" src="bundle.js"></script>`, "bundle.js": bundle };
  await page.goto(`${await visit.site({ pages })}leeg.html`);
  await page.locator("#sommen", { hasText: "opgeteld 35.6" }).waitFor();
});

scenario("the notebook's cells give what they say", async (visit) => {
  const page = await visit.page();
  await page.goto(`${await visit.site({ pages: { "leeg.html": EMPTY_PAGE } })}leeg.html`);
  const cells = text(EXAMPLES, "notebook.js").replace(/^\/\/.*\n/, "").trim().split(/\n\n(?=\w+ = )/);
  const shown = await page.evaluate(async (cells) => {
    const Cell = (async () => {}).constructor;
    const values = {};
    for (const cell of cells) {
      const [, name, body] = cell.match(/^(\w+) = ([\s\S]+)$/);
      const code = body.startsWith("{") ? body : `return ${body}`;
      values[name] = await new Cell(...Object.keys(values), code)(...Object.values(values));
    }
    return { years: values.perJaar, open: values.onbeantwoord.length };
  }, cells);
  assert.ok(shown.years.length > 5 && shown.years.every(({ year, events }) => /^\d{4}$/.test(year) && events > 0));
  assert.ok(Number.isInteger(shown.open));
});

/** Every answer of the interface as a value of its declared type: too many fields are errors, too few as well. */
function typed(api, explorer) {
  const first = explorer.documents()[0].id;
  const passage = explorer.document(first).blocks[3].spans[0][0];
  const values = [
    ["Summary[]", explorer.documents()],
    ["Results", explorer.search("wachtlijst")],
    ["Suggestion[]", explorer.suggest("cliënt")],
    ["TimelineEntry[]", explorer.timeline()],
    ["Dialogue[]", explorer.questions()],
    ["Money", explorer.money()],
    ["FollowedCommitment[]", explorer.commitments()],
    ["Reply[]", explorer.answers()],
    ["ThemePage[]", explorer.themes()],
    ["Contradiction[]", explorer.contradictions()],
    ["Link[]", explorer.links("kst-31476-24")],
    ["Trail", explorer.trail()],
    ["CitedPaper[]", explorer.references()],
    ["Citations", explorer.cite(first, { passage })],
    ["QuoteCheck", explorer.checkQuote("De belofte los ik hierbij in … de Tweede Kamer")],
    ["QuoteCheck", explorer.checkQuote("")],
    ["ParsedDocument", api.parse("brief.txt", "Een tekst over 2018.\n\n1. Een punt.")],
    ...explorer.documents().map(({ id }) => ["ParsedDocument", explorer.document(id)]),
  ];
  const lines = values.map(([type, value], at) => `export const value${at}: api.${type} = ${JSON.stringify(value)};`);
  return `import type * as api from "beleidsspoor";\n${lines.join("\n")}\n`;
}

/** Installs the packed site in an empty project and plays there. */
async function inProject(play) {
  const folder = mkdtempSync(join(tmpdir(), "beleidsspoor-"));
  try {
    const npm = (...words) => execFileSync("npm", [...words, "--no-audit", "--no-fund", "--offline"], { cwd: folder, encoding: "utf8" });
    const [{ filename, files }] = JSON.parse(npm("pack", DIST, "--json"));
    assert.ok(files.some(({ path }) => path === "beleidsspoor.d.ts") && files.every(({ path }) => !path.endsWith(".html")));
    mkdirSync(join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    npm("install", `./${filename}`);
    return await play(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tsc(folder, files) {
  const options = ["--strict", "--noEmit", "--exactOptionalPropertyTypes"];
  try {
    for (const resolution of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler", "--target", "es2022"]]) {
      execFileSync(process.execPath, [packages.resolve("typescript/bin/tsc"), ...options, ...resolution, ...files], { cwd: folder, encoding: "utf8" });
    }
  } catch (failure) {
    throw new Error(failure.stdout || failure.message);
  }
}
