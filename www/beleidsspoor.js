// The JavaScript interface of Beleidsspoor, under a name that stays (types: beleidsspoor.d.ts).
// Importing it starts nothing and touches no page.
import start, { open as openCollection } from "./explorer.js";
export * from "./explorer.js";

const program = new URL("./explorer_bg.wasm", import.meta.url);
const builtIn = new URL("./collection.bin", import.meta.url);
let started;

/**
 * Loads the program, once. In Node.js give its bytes: `init({ module_or_path: bytes })`.
 */
export default function init(options = { module_or_path: program }) {
  started ??= start(options).catch((reason) => {
    started = undefined;
    throw reason;
  });
  return started;
}

/**
 * Opens the collection that came with this file, or the one that the options name.
 */
export async function open(options = {}) {
  const named = options.documents ?? options.index ?? options.collection;
  return openCollection(named ? options : { ...options, collection: await builtInCollection() });
}

/** Node.js does not fetch files, it reads them. */
async function builtInCollection() {
  if (builtIn.protocol !== "file:") return builtIn;
  const { readFile } = await import("node:fs/promises");
  return new Uint8Array(await readFile(builtIn));
}
