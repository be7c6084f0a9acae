// A search for other people's sites, under a name that stays (types: search.d.ts): Dutch words in texts of their own, without
// parsers, facts or page. Importing it starts nothing.
import * as script from "./finder.js";
import { fetchable } from "./readers.js";

// Inside a function, because a bundler may make a script out of this that does not know its own address.
const program = () => new URL("./search.wasm", import.meta.url);
let started;

const failure = (code, message) => Object.assign(new Error(message), { code });

/** What is no text would be read as a place in the program's memory. */
function text(value, what) {
  if (typeof value !== "string") throw failure("usage", `${what} must be a string`);
  return value;
}

/** Loads the program, once; `module_or_path` takes its bytes or address from you, as in a bundle. What failed may be tried again. */
export default function init(options) {
  started ??= load(options).catch((reason) => {
    started = undefined;
    throw reason;
  });
  return started;
}

async function load(options) {
  await script.default({ module_or_path: options?.module_or_path ?? (await fetchable(program())) });
}

/** What is found in opened texts. */
class Finder {
  #opened;

  constructor(opened) {
    this.#opened = opened;
  }

  /** Passages that answer a query. */
  search(query, options) {
    return this.#opened.search(text(query, "query"), options);
  }

  /** Ways to go on from what was typed. */
  suggest(prefix) {
    return this.#opened.suggest(text(prefix, "prefix"));
  }
}

/** Opens texts, `{documents: [{name, text}]}`, or an index that `corpus index` made, `{index: address or bytes}`. */
export async function open(options) {
  await init();
  if (Array.isArray(options?.documents)) return new Finder(script.openTexts(columns(options.documents)));
  if (!options?.index) throw failure("usage", "open wants documents or an index");
  return new Finder(script.openIndex(await bytesOf(options.index)));
}

/** Texts by column: long arrays cross into the program faster than many small objects. Without parsers all are plain. */
function columns(documents) {
  const column = (key) => documents.map((given) => (typeof given?.[key] === "string" ? given[key] : undefined));
  return [column("name"), column("text"), documents.map(() => "plain")];
}

async function bytesOf(index) {
  if (index instanceof Uint8Array) return index;
  const place = await fetchable(new URL(index, globalThis.location?.href));
  if (place instanceof Uint8Array) return place;
  const answer = await fetch(place).catch((reason) => {
    throw failure("io", `${place}: ${reason.message}`);
  });
  if (!answer.ok) throw failure("io", `${place}: status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
