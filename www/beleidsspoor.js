// The JavaScript interface of Beleidsspoor, under a name that stays (types: beleidsspoor.d.ts).
// Importing it starts nothing and touches no page.
import * as firstScript from "./explorer.js";
import { papers } from "./papers.js";
import { bytesOf, fetchable, play, reader, readPaper } from "./readers.js";
export { Explorer } from "./explorer.js";
// For a copy of this file that takes over after a trap (`replace`); no part of the interface.
export { firstScript };

// Inside functions, because a bundler may make a script out of this that does not know its own address.
const program = () => new URL("./explorer_bg.wasm", import.meta.url);
const builtIn = () => new URL("./collection.bin", import.meta.url);
const another = (number) => new URL(`?${number}`, import.meta.url).href;
/** What can be asked of an explorer, each with the number of texts that come first. */
const CALLS = { documents: 0, document: 1, search: 1, suggest: 1, timeline: 0, questions: 0, money: 0, commitments: 0,
  references: 0, links: 1, add: 2, addFile: 1, cite: 1, checkQuote: 1, prepare: 0 };
const STOPPED = "the program has stopped: open the collection anew";
let started;
/** What `init` was given. */
let given;
/** The script of the program, which holds its memory; another one once the program has stopped. */
let script = guarded(firstScript);
/** How often it has stopped, and whether it has since it was started. */
let stops = 0;
let stopped = false;

const failure = (code, message, cause) => Object.assign(new Error(message, { cause }), { code });

/** The script with all that can be asked of its explorers made safe: each call says by a code what is wrong. */
function guarded(own) {
  for (const [name, texts] of Object.entries(CALLS)) {
    const bare = own.Explorer.prototype[name];
    own.Explorer.prototype[name] = function (...values) {
      if (own !== script || stopped) throw failure("stopped", STOPPED);
      refuseOthers(name, texts, values);
      return safely(() => bare.apply(this, values));
    };
  }
  const { add } = own.Explorer.prototype;
  own.Explorer.prototype.add = function (name, paper) {
    const bytes = bytesOf(paper);
    return bytes ? addFile(this, name, bytes) : add.call(this, name, paper);
  };
  own.Explorer.prototype.ready = ready;
  // An explorer that was given files has its own.
  own.Explorer.prototype.refused = Object.freeze([]);
  return own;
}

/** Finds the facts of all documents, one a task: whoever waits can do other things meanwhile. */
async function ready(what) {
  if (what !== "facts") throw failure("usage", "ready wants \"facts\"");
  for (let number = 0; this.prepare(number); number++) await new Promise((resolve) => setTimeout(resolve));
}

/** Parses a file into what is open. */
async function addFile(explorer, name, bytes) {
  refuseOthers("add", 1, [name]);
  const read = await packed(bytes);
  return explorer.addFile(name, read);
}

/** Text and layout of a file, as the program takes them. */
async function packed(bytes) {
  await init();
  const own = script;
  const safe = { readerOf: (head) => safely(() => own.readerOf(head)), readOwn: (text) => safely(() => own.readOwn(text)) };
  return readPaper(safe, bytes, given?.readers);
}

/** What is no text would be read as a place in the program's memory. */
function refuseOthers(name, texts, values) {
  for (let at = 0; at < texts; at++) {
    if (typeof values[at] !== "string") throw failure("usage", `${name} wants ${texts === 1 ? "a string" : "strings"}`);
  }
}

/**
 * Calls the program. After a trap its memory may hold anything: the program is given up with all that was opened, and
 * `init` and `open` start it anew.
 */
function safely(call) {
  try {
    return call();
  } catch (reason) {
    // An overflow of the stack is a RangeError or an InternalError, by browser.
    const isTrap = reason instanceof WebAssembly.RuntimeError || ["RangeError", "InternalError"].includes(reason?.name) || reason?.code === "stopped";
    if (!isTrap) throw reason;
    stopped = true;
    started = undefined;
    throw failure("stopped", STOPPED, reason);
  }
}

/**
 * Loads the program, once. `init({ module_or_path })` takes its bytes or address from you, as in a bundle.
 */
export default function init(options) {
  given = options ?? given;
  started ??= load(given).catch((reason) => {
    started = undefined;
    throw reason;
  });
  return started;
}

async function load(options) {
  if (stopped) await replace();
  await script.default({ module_or_path: options?.module_or_path ?? (await fetchable(program())) });
}

/** Takes this file once more, with a memory of its own. In a bundle it does not know where it lies. */
async function replace() {
  const next = await import(/* webpackIgnore: true */ /* @vite-ignore */ another(++stops)).catch((reason) => {
    throw failure("stopped", "the program has stopped: load the page anew", reason);
  });
  script = guarded(next.firstScript);
  stopped = false;
}

/**
 * Parses one text. Starts nothing: `init` comes first. With the bytes of a file it gives a promise.
 */
export function parse(name, text) {
  const bytes = bytesOf(text);
  if (bytes) return parseFile(name, bytes);
  if (stopped) throw failure("stopped", STOPPED);
  refuseOthers("parse", 2, [name, text]);
  return safely(() => script.parse(name, text));
}

async function parseFile(name, bytes) {
  refuseOthers("parse", 1, [name]);
  const read = await packed(bytes);
  return safely(() => script.parseFile(name, read));
}

/**
 * Opens the collection that came with this file, or the one that the options name.
 */
export async function open(options) {
  await init();
  if (Array.isArray(options?.documents)) {
    if (options.documents.some((paper) => bytesOf(paper?.bytes))) return openFiles(options.documents);
    return safely(() => script.openTexts(columns(options.documents)));
  }
  if (options?.documents) return script.open(options);
  const place = options?.index ?? options?.collection ?? (await fetchable(builtIn()));
  const bytes = await fetched(place);
  // What cannot be fetched stays an address, and the program says why.
  if (!(bytes instanceof Uint8Array)) return script.open({ ...options, collection: bytes });
  return safely(() => script.openBytes(bytes));
}

/** Opens papers of which some are files. One that cannot be read keeps no other from being opened. */
async function openFiles(documents) {
  const refused = [];
  const read = [];
  // One after the other: a pile of large files would not fit in memory at once.
  for (const { name, text, bytes, format } of documents) {
    try {
      read.push({ name, paper: bytesOf(bytes) ? await packed(bytesOf(bytes)) : text, format });
    } catch (reason) {
      if (reason?.code === "stopped") throw reason;
      refused.push(Object.assign(reason, { document: name }));
    }
  }
  const columns = ["name", "paper", "format"].map((key) => read.map((given) => given[key] ?? undefined));
  const explorer = safely(() => script.openFiles(columns, refused));
  if (documents.length > 0 && refused.length === documents.length) throw refused[0];
  return Object.assign(explorer, { refused });
}

/** What lies at an address; what cannot be fetched stays an address. */
const fetched = async (address) => {
  if (typeof address !== "string" && !(address instanceof URL)) return address;
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? answer.arrayBuffer().then((bytes) => new Uint8Array(bytes), () => address) : address;
};

/** Where the page is. */
let mounted;

/**
 * The page itself, in an element. One address bar shows one page, so there is one at a time: another one may come when the
 * first was taken out of the document.
 */
export function mount(element, options) {
  if (typeof Element === "undefined" || !(element instanceof Element)) throw failure("usage", "mount wants an element of this document");
  if (stopped) throw failure("stopped", STOPPED);
  if (mounted?.isConnected) throw failure("usage", "the page is mounted already: take its element out of the document first");
  mounted = element;
  const isNamed = options?.documents || options?.index || options?.collection;
  const offered = { papers: ownPapers(), ...(!isNamed && { collection: builtIn().href }), ...options };
  return safely(() => script.mount(element, offered));
}

/** What the reader's own papers need. A page of somebody else has no worker of ours: what is read takes its turn with the rest. */
const ownPapers = () => ({ ...papers(), read: async (name, bytes) => play(await reader(name, given?.readers?.[name]), bytes) });

/** Texts by column: three long arrays cross into the program faster than many small objects. */
function columns(documents) {
  const column = (key) => documents.map((given) => (typeof given?.[key] === "string" ? given[key] : undefined));
  return [column("name"), column("text"), documents.map((given) => given?.format ?? undefined)];
}
