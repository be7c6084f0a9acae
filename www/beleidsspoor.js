// The JavaScript interface of Beleidsspoor, under a name that stays (types: beleidsspoor.d.ts).
// Importing it starts nothing and touches no page.
import start, { open as openCollection } from "./explorer.js";
export { Explorer, mount, parse } from "./explorer.js";

// Inside functions, because a bundler may make a script out of this that does not know its own address.
const program = () => new URL("./explorer_bg.wasm", import.meta.url);
const builtIn = () => new URL("./collection.bin", import.meta.url);
let started;

/**
 * Loads the program, once. `init({ module_or_path })` takes its bytes or address from you, as in a bundle.
 */
export default function init(options) {
  started ??= load(options).catch((reason) => {
    started = undefined;
    throw reason;
  });
  return started;
}

async function load(options) {
  await start({ module_or_path: options?.module_or_path ?? (await fetchable(program())) });
}

/**
 * Opens the collection that came with this file, or the one that the options name.
 */
export async function open(options) {
  if (Array.isArray(options?.documents)) return openCollection({ columns: columns(options.documents) });
  const named = options?.documents ?? options?.index ?? options?.collection;
  return openCollection(named ? options : { ...options, collection: await fetchable(builtIn()) });
}

/** Texts by column: three long arrays cross into the program faster than many small objects. */
function columns(documents) {
  const column = (key) => documents.map((given) => (typeof given?.[key] === "string" ? given[key] : undefined));
  return [column("name"), column("text"), documents.map((given) => given?.format ?? undefined)];
}

/** Node.js does not fetch files, it reads them. */
async function fetchable(address) {
  if (address.protocol !== "file:" || typeof process === "undefined") return address;
  // Put together, because bundlers for browsers look for modules by name.
  const { readFile } = await import(["node:fs", "promises"].join("/"));
  return new Uint8Array(await readFile(address));
}
