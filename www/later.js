// The part of the program that a reader does not need at first (src/bin/corpus/split). It works on the memory of the
// first part, and they find each other's functions in its table.

// Inside a function, because a bundler may make a script out of this that does not know its own address.
const address = () => new URL("./later.wasm", import.meta.url);
let given, first, coming, begun;
const started = new Promise((resolve) => (begun = resolve));

/** What the first part imports: what both parts take from scripts, and what brings the later part. */
export const withLater = (imports) => (given = { ...imports, later: { bring: atOnce } });

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
  join(program);
}

/** Starts the later part, which enters its functions in the table, once. */
function join(program) {
  if (first.$here.value) return;
  // What is no name in the first part is a place in the table.
  const get = (exports, name) => exports[name] ?? exports.$functions.get(+name);
  new WebAssembly.Instance(program, { ...given, first: new Proxy(first, { get }) });
  first.$here.value = 1;
}

/** Something called the later part before the page thought of loading it: slow, but never wrong. */
function atOnce() {
  const request = new XMLHttpRequest();
  request.open("GET", address(), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
  join(new WebAssembly.Module(bytes));
}
