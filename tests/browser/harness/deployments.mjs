// Versions of the site, small and quick, for scenarios about uploading one over the other: page, style, service worker and
// what stands in the page are those of the finished site; program and collection only say which version they belong to.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const HASHED = /^([a-z]+)-[0-9a-f]{8,}(?:_bg)?(\.\w+)$/;
const FILES = /\[\["\.\/",.*?"\]\]/;
const PARTS = ["start", "first", "explorer", "page", "collection", "style", "icon"];

const hash = (contents) => createHash("sha256").update(contents).digest("hex");

/** Loads every part, and shows the versions it found as the page's heading. Registers the service worker, as the page does. */
const start = (version, names) => `
const part = async (name) => {
  const text = await fetch(name).then((answer) => answer.text());
  if (!/^versie \\w+$/.test(text)) throw new Error(name);
  return text;
};
const parts = await Promise.all(${JSON.stringify(names)}.map(part));
const style = getComputedStyle(document.documentElement).getPropertyValue("--versie");
const versions = new Set(["versie ${version}", document.documentElement.dataset.versie, style, ...parts]);
const heading = document.createElement("h1");
// A style that did not come is of no version.
heading.textContent = [...versions].filter(Boolean).join(" + ");
document.getElementById("pagina").append(heading);
if ("serviceWorker" in navigator) {
  const registration = await navigator.serviceWorker.register("./service-worker.js", { updateViaCache: "none" });
  await registration.update().catch(() => {});
}
`;

/** All files of a version, by name. @returns {Map<string, Buffer | string>} */
export function version(dist, name) {
  const renamed = new Map();
  for (const file of readdirSync(dist)) {
    const [, stem, end] = HASHED.exec(file) ?? [];
    if (PARTS.includes(stem)) renamed.set(file, `${stem}-${hash(name + stem).slice(0, 16)}${end}`);
  }
  const inNames = (text) => [...renamed].reduce((text, [before, after]) => text.replaceAll(before, after), text);
  const read = (file) => inNames(readFileSync(join(dist, file), "utf8"));
  const files = new Map();
  for (const after of renamed.values()) files.set(after, `versie ${name}`);
  const named = (stem) => [...renamed.values()].find((after) => after.startsWith(`${stem}-`));
  files.set(named("start"), start(name, ["first", "explorer", "page", "collection"].map(named).map((file) => `./${file}`)));
  files.set(named("style"), `${read([...renamed.keys()].find((file) => file.startsWith("style-")))}\n:root { --versie: versie ${name} }`);
  files.set(named("icon"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  files.set("index.html", read("index.html").replace("<html ", `<html data-versie="versie ${name}" `));
  files.set("manifest.webmanifest", read("manifest.webmanifest").replace('"name": "', `"name": "${name} `));
  for (const id of readdirSync(join(dist, "d"))) files.set(`d/${id}/index.html`, read(`d/${id}/index.html`).replace("<title>", `<title>versie ${name} `));
  files.set("service-worker.js", listedAnew(read("service-worker.js"), (file) => files.get(file), name));
  return files;
}

/** A service worker, told of other contents of its files, and the name of their version. */
export function listedAnew(script, contents, name) {
  const list = JSON.parse(FILES.exec(script)[0]);
  const listed = list.map(([file, type]) => {
    const path = file.replace(/^\.\//, "");
    return [file, type, hash(contents(path === "" || path.endsWith("/") ? `${path}index.html` : path))];
  });
  return script.replace(FILES, JSON.stringify(listed)).replace(/"[0-9a-f]{16}"/, `"${hash(name).slice(0, 16)}"`);
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The steps from one version to the next, each file by itself, in an order of chance: uploads, and removals of what was. */
export function steps(before, after, chance) {
  const uploads = [...after].map(([name, contents]) => (files) => files.set(name, contents));
  const removals = [...before.keys()].filter((name) => !after.has(name)).map((name) => (files) => files.delete(name));
  const all = [...uploads, ...removals];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all;
}
