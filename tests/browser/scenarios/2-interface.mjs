// The JavaScript interface: a module that does nothing until it is asked to, in a browser and in Node.js.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const MODULE = "beleidsspoor.js";
const EMPTY_PAGE = '<!DOCTYPE html><title>leeg</title><link rel="icon" href="data:,">';

scenario("importing the module and loading the program leave a page alone", async (visit) => {
  const page = await visit.page();
  await page.goto(`${await visit.site({ pages: { "leeg.html": EMPTY_PAGE } })}leeg.html`);
  const before = await page.content();
  const names = await page.evaluate(async (module) => {
    const { default: init, ...exports } = await import(module);
    await Promise.all([init(), init()]);
    return Object.keys(exports);
  }, `./${MODULE}`);
  assert.ok(names.includes("mount"), `no mount among ${names}`);
  assert.equal(await page.content(), before);
});

scenario("a page of another maker opens the built-in collection from its own folder", async (visit) => {
  const page = await visit.page();
  const pages = { "diep/in/map.html": EMPTY_PAGE };
  await page.goto(`${await visit.site({ pages })}diep/in/map.html`);
  const count = await page.evaluate(async (module) => {
    const { default: init, open } = await import(module);
    await init();
    return (await open()).documents().length;
  }, `../../${MODULE}`);
  assert.ok(count > 0);
});

scenario("the module loads in Node.js from bytes and opens the built-in collection", async () => {
  const wasm = readdirSync(DIST).find((name) => name.endsWith("_bg.wasm"));
  const { default: init, open, mount } = await import(pathToFileURL(join(DIST, MODULE)));
  await init({ module_or_path: readFileSync(join(DIST, wasm)) });
  assert.equal(typeof mount, "function");
  const explorer = await open();
  assert.ok(explorer.documents().length > 0);
});
