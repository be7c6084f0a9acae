// What the reader's own papers need of a browser: bytes made text in a worker, keeping them in this browser where the reader
// asks for that, handing them out as a file. Nothing here sends anything.

const STORE = "stukken";
/** Milliseconds in which a pile of changes of another tab is one. */
const SOON = 200;
const NOT_LOADED = "wat dit bestand leest, kon niet worden geladen; probeer het nog eens";

/**
 * The offers. `start` gives a worker (reading.js) that knows where its programs are; without it nothing but text is read.
 * @param {(() => Worker)=} start
 */
export function papers(start) {
  return { ...(start && reading(start)), put, all, clear, listen, hand };
}

/** `read` and `stop`: what the worker reads is waited for by number, and a worker that is stopped takes all of it along. */
function reading(start) {
  let worker, last = 0;
  const waiting = new Map();
  const stop = (reason) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(typeof reason === "string" ? reason : ""));
    waiting.clear();
  };
  const begin = () => {
    worker = start();
    worker.onmessage = ({ data: { number, read, reason } }) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (read) asked?.resolve(read);
      else asked?.reject(new Error(reason));
    };
    worker.onerror = () => stop(NOT_LOADED);
  };
  /** Text and layout of a file, packed. `reader`: `pdf` or `more`. */
  const read = (reader, bytes) =>
    new Promise((resolve, reject) => {
      if (!worker) begin();
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ number: last, reader, bytes }, [bytes.buffer]);
    });
  return { read, stop };
}

function opened(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = asked.onblocked = () => reject(asked.error);
  });
}

/** Does something with the papers of a name: all of it, or nothing. */
async function within(name, mode, work) {
  const base = await opened(name);
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction(STORE, mode);
      const asked = work(change.objectStore(STORE));
      change.oncomplete = () => resolve(asked?.result);
      change.onerror = change.onabort = () => reject(change.error);
    });
  } finally {
    base.close();
  }
}

const all = (name) => within(name, "readonly", (store) => store.getAll());

/** Keeps records, each under its id, and keeps those with the ids of `gone` no longer. Other tabs are told. */
async function put(name, records, gone) {
  await within(name, "readwrite", (store) => {
    for (const record of records) store.put(record);
    for (const id of gone) store.delete(id);
  });
  tell(name);
}

/** Nothing is left, not even that there was something. */
async function clear(name) {
  await within(name, "readwrite", (store) => store.clear());
  tell(name);
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = resolve;
  });
}

const channels = new Map();
/** One for each name, for who sends by a channel does not hear himself by it. */
function channel(name) {
  if (!channels.has(name)) channels.set(name, new BroadcastChannel(name));
  return channels.get(name);
}

const tell = (name) => channel(name).postMessage("");

/** Calls when another tab changed something, for as long as the page lives; once for what comes at about the same time. */
function listen(name, heard) {
  let soon;
  channel(name).onmessage = () => {
    clearTimeout(soon);
    soon = setTimeout(heard, SOON);
  };
}

/** Hands a text to the reader as a file. */
export function hand(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
