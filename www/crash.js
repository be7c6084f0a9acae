// When the program in a page stops by a fault of ours: the page says so, hands nothing more to the program, and offers to
// start it anew. What the reader had written then stands in the same fields. A program that stops on those words again gets
// them no second time: they stand in the message, to be copied, and it starts at the first view.
//
// The words of the message are in the page, `<template id="gestopt">` (src/bin/corpus/offline/waiting.rs).

const KEY = `beleidsspoor:gestopt:${location.pathname}`;
/** Milliseconds after which a program that was given back what was written has not stopped on it. */
const GOES_ON = 10_000;
/** The search box: its words are in the address too, once the program has heard of them. */
const SEARCH = "zoekveld";
/** What a program hears. After a fault its memory may hold anything, so it hears no more. */
const HEARD = ["click", "input", "change", "keydown", "keyup", "submit", "focus", "blur", "focusin", "focusout", "pointerdown",
  "pointermove", "pointerup", "pointercancel", "pointerleave", "wheel", "mousedown", "mouseenter", "mouseleave",
  "paste", "dragover", "drop", "toggle", "scroll", "selectionchange", "beforeprint", "pageshow", "popstate", "storage"];
let started = false, stopped = false;
/** Fields in which the reader wrote: what the page itself put into one is no work of his. */
const touched = new WeakSet();
/** What an earlier stop left, while the program has only just been given it. */
let earlier;

/**
 * Whether an error that nobody caught left the program as it may not be: a trap, or an error that went through its
 * functions. One about a listener that is gone leaves it as it was. Where a sandbox hides our origin, browsers tell nothing
 * of an error but that there was one.
 */
function isCrash({ error, reason, message }) {
  const thrown = error ?? reason;
  if (!thrown) return origin === "null" && /^script error/i.test(message);
  if (thrown instanceof WebAssembly.RuntimeError) return true;
  return error && /wasm-function|\.wasm:/.test(error.stack) && !/closure invoked/.test(error.message);
}

/** Remembers a text over a restart; not every frame may. */
function store(text) {
  try {
    if (text) sessionStorage.setItem(KEY, text);
    else sessionStorage.removeItem(KEY);
  } catch {
    // The words are still in the page, to be copied.
  }
}

/** What an earlier stop left: the fields by their id, and whether it was the second one. */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** What the reader wrote, by the id of the field. */
function written() {
  const fields = document.querySelectorAll("#pagina :is(textarea, input:is([type=search], [type=text])):not([readonly])");
  return [...fields].filter((field) => field.value && touched.has(field)).map(({ id, value }) => [id, value]);
}

/** Says that the program has stopped, or gives back words that have no field to go to. */
function say(words) {
  const said = document.getElementById("gestopt")?.content.cloneNode(true);
  if (!said) return;
  said.querySelector(".gestopt__fout").hidden = !stopped;
  const kept = said.querySelector(".gestopt__woorden");
  kept.hidden = words.length === 0;
  kept.querySelector("textarea").value = words.join("\n\n");
  said.querySelector("button").addEventListener("click", anew);
  document.getElementById("pagina").before(said);
}

/** Starts anew where the reader is; at the first view where that was tried. A frame has but one. */
function anew() {
  if (earlier && !document.documentElement.classList.contains("frame")) history.replaceState(null, "", "#/");
  location.reload();
}

function crash(event) {
  // What fails before is told as a start that failed.
  if (!started || stopped || !isCrash(event)) return;
  stopped = true;
  keep();
  say([]);
}

/** Remembers what stands in the fields, in which one can still write, and what had no field to go to. */
function keep() {
  const fields = [...new Map([...(earlier?.fields ?? []), ...written()])];
  store(JSON.stringify({ again: Boolean(earlier), fields }));
}

/** The program shows its first view: gives it back what an earlier one was not there for any more. */
export function begun() {
  started = true;
  earlier = stored();
  store();
  setTimeout(() => stopped || (earlier = undefined), GOES_ON);
  const lost = [];
  for (const [id, value] of earlier?.fields ?? []) {
    const field = earlier.again ? null : document.getElementById(id);
    if (!field) lost.push(...(id === SEARCH ? [] : [value]));
    else if (field.value !== value) {
      field.value = value;
      // To search is to leave this view, with what else was written in it.
      const goes = id === SEARCH && earlier.fields.length > 1;
      if (!goes) field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  if (lost.length > 0) say(lost);
}

/** Watches: before any other script, so that it hears everything first. */
export function watch() {
  const hold = (event) => {
    if (stopped && !event.target.closest?.(".gestopt")) event.stopImmediatePropagation();
  };
  addEventListener("input", ({ target }) => touched.add(target), true);
  for (const name of HEARD) addEventListener(name, hold, true);
  addEventListener("hashchange", (event) => {
    if (!stopped) return;
    // A link still leads where it says, by a program that starts anew.
    event.stopImmediatePropagation();
    location.reload();
  }, true);
  addEventListener("pagehide", () => stopped && keep());
  addEventListener("error", crash);
  addEventListener("unhandledrejection", crash);
}
