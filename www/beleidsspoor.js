// The JavaScript interface of Beleidsspoor, under a name that stays (types: beleidsspoor.d.ts).
// Importing it starts nothing and touches no page.
import start, { mount as mountPage, open as openCollection, openTexts } from "./explorer.js";
import { load as loadRest } from "./later.js";
export { Explorer, parse } from "./explorer.js";

// Inside functions, because a bundler may make a script out of this that does not know its own address.
const program = () => new URL("./explorer_bg.wasm", import.meta.url);
const core = () => new URL("./core.wasm", import.meta.url);
const builtIn = () => new URL("./collection.bin", import.meta.url);
/** Milliseconds after which the rest of the program is loaded unasked. */
const SOON = 1000;
let started;
/** Where the program comes in parts and the rest is not here yet: asks for it. */
let rest;

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

/** Whether a script may stand still for a request: not in Node.js, in a service worker, or where a page forbids it. */
const mayWait = () =>
  typeof XMLHttpRequest === "function" && (globalThis.document?.featurePolicy?.allowsFeature("sync-xhr") ?? true);

/**
 * In a browser the part that opens and searches comes first; facts and the page follow. A call that needs them before
 * they are there stands still for them (later.js); where that cannot be, all of the program comes at once.
 */
async function load(options) {
  const given = options?.module_or_path;
  const inParts = given === undefined && mayWait();
  await start({ module_or_path: given ?? (inParts ? core() : await fetchable(program())) });
  if (!inParts) return;
  // What failed is tried again by whatever needs it.
  rest = () => loadRest().then(() => (rest = undefined), () => {});
  setTimeout(() => rest?.(), SOON);
}

/**
 * Opens the collection that came with this file, or the one that the options name.
 */
export async function open(options) {
  if (Array.isArray(options?.documents)) {
    const texts = columns(options.documents);
    // The parsers are in the rest. What is plain needs none.
    if (texts[2].some((format) => format !== "plain")) await rest?.();
    return thenRest(openTexts(texts));
  }
  if (options?.index) return thenRest(openCollection(options));
  if (options?.documents) return openCollection(options);
  const collection = options?.collection ?? (await fetchable(builtIn()));
  if (!rest) return openCollection({ ...options, collection });
  const [bytes] = await Promise.all([fetched(collection), rest()]);
  return openCollection({ ...options, collection: bytes });
}

/** What lies at an address; what cannot be fetched stays an address, and the program says why. */
const fetched = async (address) => {
  if (address instanceof Uint8Array) return address;
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? answer.arrayBuffer().then((bytes) => new Uint8Array(bytes), () => address) : address;
};

/** Who opens texts of his own, or an index, most often wants to search them. */
async function thenRest(opening) {
  const explorer = await opening;
  setTimeout(() => rest?.());
  return explorer;
}

/**
 * The page itself, in an element: as soon as the program is here.
 */
export function mount(element, options) {
  if (!rest) return mountPage(element, options);
  rest().then(() => mountPage(element, options));
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
