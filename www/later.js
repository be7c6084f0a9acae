// The part of the program that a reader does not need at first (src/bin/corpus/split). It works on the memory of the
// first part, and the first part calls its functions by the names that both were given.

// Inside a function, because a bundler may make a script out of this that does not know its own address.
const address = () => new URL("./later.wasm", import.meta.url);
let first, second, coming, begun;
const started = new Promise((resolve) => (begun = resolve));

/** What the first part imports: each function hands on to the later part. */
export const later = new Proxy({}, { get: (_, name) => (...given) => (second ?? atOnce())[name](...given) });

/** The first part is there: its exports. */
export function begin(exports) {
  first = exports;
  begun();
  return exports;
}

/** Loads the later part, once. What failed may be tried again. */
export function load() {
  coming ??= fetched().catch((reason) => {
    coming = undefined;
    throw reason;
  });
  return coming;
}

async function fetched() {
  const answer = await fetch(address());
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  // Not every server says what a wasm file is, which the streaming way insists on.
  const program = await WebAssembly.compile(await answer.arrayBuffer());
  await started;
  second ??= new WebAssembly.Instance(program, { first }).exports;
}

/** Something called the later part before the page thought of loading it: slow, but never wrong. */
function atOnce() {
  const request = new XMLHttpRequest();
  request.open("GET", address(), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
  second = new WebAssembly.Instance(new WebAssembly.Module(bytes), { first }).exports;
  return second;
}
