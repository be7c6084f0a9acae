// Makes text of the bytes of a paper. PDF is read by WebAssembly of its own, and so are Word files, HTML and XML: each comes
// when it is first needed, and lies beside this file under the name that the build gave it.

// Inside functions, because a bundler may make a script out of this that does not know its own address.
const READERS = {
  pdf: () => new URL("./read-pdf.wasm", import.meta.url),
  more: () => new URL("./read-more.wasm", import.meta.url),
};
/** How much of a file tells what reads it (src/read/containers.rs). */
const HEAD = 2048;
/** What a reader's program breaks on. Its other faults it tells itself. */
const BROKEN = "dit bestand is beschadigd, of gemaakt op een manier die wij niet kunnen lezen";
const NOT_LOADED = "wat dit bestand leest, kon niet worden geladen; probeer het nog eens";
const coming = {};

const failure = (code, message, cause) => Object.assign(new Error(message, { cause }), { code });

/** Bytes of any kind as an array of them; `undefined` for what is none. */
export function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]" ? new Uint8Array(value) : undefined;
}

/**
 * What the program unpacks: text and layout of a file, or why it cannot be read. `script` is the program's;
 * `given` may hold bytes, an address or a module for each reader.
 */
export async function readPaper(script, bytes, given) {
  const name = script.readerOf(bytes.subarray(0, HEAD));
  return name === "own" ? script.readOwn(bytes) : play(await reader(name, given?.[name]), bytes);
}

/** A reader's program, loaded once. What failed may be tried again. */
export function reader(name, given) {
  coming[name] ??= compiled(given ?? READERS[name]()).catch((reason) => {
    coming[name] = undefined;
    throw failure("io", NOT_LOADED, reason);
  });
  return coming[name];
}

async function compiled(given) {
  if (given instanceof WebAssembly.Module) return given;
  const isAddress = typeof given === "string" || given instanceof URL;
  const found = isAddress ? await fetchable(new URL(given, globalThis.location?.href)) : given;
  if (!(found instanceof URL)) return WebAssembly.compile(found);
  const answer = await fetch(found);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  // Not every server says what a wasm file is, which the streaming way insists on.
  return WebAssembly.compile(await answer.arrayBuffer());
}

/**
 * Reads one file in a memory of its own: what a large PDF took is given back, and what goes wrong in one file is gone with
 * it. Bytes go in and out as `wasm-bindgen` has them.
 */
export async function play(program, bytes) {
  const imports = {};
  // The one import makes a table of objects ready, and no object crosses here.
  for (const { module, name } of WebAssembly.Module.imports(program)) (imports[module] ??= {})[name] = () => {};
  try {
    const { exports } = await WebAssembly.instantiate(program, imports);
    const place = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, place);
    const [start, length] = exports.read_packed(place, bytes.length);
    return new Uint8Array(exports.memory.buffer, start >>> 0, length).slice();
  } catch (reason) {
    throw failure("broken", BROKEN, reason);
  }
}

/** Node.js does not fetch files, it reads them. */
export async function fetchable(address) {
  if (address.protocol !== "file:" || typeof process === "undefined") return address;
  // Put together, because bundlers for browsers look for modules by name.
  const { readFile } = await import(["node:fs", "promises"].join("/"));
  return new Uint8Array(await readFile(address));
}
