// Stands inside index.html and embed.html, so that it runs whatever else is missing: watches whether the program starts,
// and says why not. The words are in the page (src/bin/corpus/offline/waiting.rs); the style shows them after a while
// without any script. A page that could not start is tried once more by itself, past every cache.
// Until it starts, the page shows its start view as the build made it (`#vooraf`), or the title of the view that the
// address names with what the build wrote of it for readers without script; what a reader began there is done when the
// program is there.
import { begun, watch } from "./crash.js";
import { trust } from "./trusted.js";

const AGAIN = "opnieuw";
/** Milliseconds after which a style that does not come no longer holds up the words. Those say then that it takes long. */
const LONG = 10_000;
/** Milliseconds without a letter after which one program takes over from another: the next letter would fall between them. */
const QUIET = 400;

const root = document.documentElement;
const element = (id) => document.getElementById(id);
const framed = root.classList.contains("frame");
// What the page loads first (www/start.js): most views need all of the program, and who comes for one does not wait twice.
const link = element("programma");
if (link) {
  link.href = /^#\/(?!zoeken|documenten)[^?]/.test(location.hash) ? link.dataset.alles : link.dataset.eerst;
  link.rel = "preload";
}
// Before there is a body: the start view does not flash by where the reader asked for another one.
if (!framed && /^#\/[^?]/.test(location.hash)) root.dataset.plaats = "";
const times = Number(new URLSearchParams(location.search).get(AGAIN));
let words, before = false, tried = times > 0, pressed, typed = -QUIET, soon;
/** What is asked for to be read ahead, and how far down the page it stood then: who has begun to read stands elsewhere. */
let ahead, height, reached;

/** Whether the page shows a view: `true`; that it cannot: `false`; nothing yet: `undefined`. */
function shows() {
  const heading = element("pagina")?.querySelector("h1");
  return heading ? heading.parentElement.getAttribute("role") !== "alert" : undefined;
}

/** What stood there before the program, which takes it away. Not that in which a program still works. */
const still = () => document.querySelector("#vooraf:not([data-leeft])");

/** What can have the focus, in its order. */
const things = (part) => [...part.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];

/** Where a link leads. One in a drawing has no `hash`, and its `href` is no text. */
const url = (link) => new URL(link.getAttribute("href"), link.baseURI);

/** By what a thing is the same in another program that shows the same view: its id, where it leads, or its words. */
const key = (thing) => thing.id || thing.dataset.weg || thing.getAttribute("href") || thing.textContent;

/** The thing among `now` that is what `one` of `old` was: of several alike the one at the same place among them. None is none. */
function same(one, old, now) {
  const alike = (things) => things.filter((thing) => key(thing) === key(one));
  return alike(now)[alike(old).indexOf(one)];
}

/** Says where the reader is going, until the program shows it: the words of the first link that leads there. */
function place() {
  const early = still();
  if (!early || framed) return;
  early.querySelector(".vooraf__plaats")?.remove();
  ahead?.abort();
  const [path] = location.hash.split("?");
  if (!/^#\/[^?]/.test(path)) return delete root.dataset.plaats;
  root.dataset.plaats = path;
  const ways = things(early).filter(({ href }) => href);
  const way = (link) => link.dataset.weg ?? url(link).hash;
  const link = ways.find((link) => way(link) === path) ?? ways.find((link) => way(link).split("?")[0] === path);
  const title = Object.assign(document.createElement("h1"), { textContent: link?.textContent ?? "" });
  const state = Object.assign(document.createElement("p"), { className: "notice", textContent: words.querySelector(".wachten__bezig").textContent });
  const said = Object.assign(document.createElement("div"), { className: "vooraf__plaats" });
  state.setAttribute("role", "status");
  said.append(...(link ? [title] : []), state);
  early.querySelector("main").append(said);
  // Only what has a page of its own can be read ahead.
  if (link?.dataset.weg) readAhead(link.href, said);
}

/**
 * The view, or the document, as the build wrote it for readers without script (some 10 to 40 KB, where the program has 900):
 * it can be read until the program shows it.
 */
function readAhead(address, said) {
  const query = location.hash.split("?")[1];
  const passage = new URLSearchParams(query).get("passage");
  // It is what nobody has chosen from yet.
  if (query && passage === null) return;
  height = scrollY;
  ahead = new XMLHttpRequest();
  ahead.open("GET", address);
  ahead.responseType = "document";
  ahead.onload = ({ target: { status, response } }) => {
    // A host may answer something else.
    const main = status === 200 && !response?.getElementById("pagina") ? response?.querySelector("main") : null;
    if (!main || !said.isConnected) return;
    main.querySelectorAll("a[href]").forEach(lead);
    // What wants the program would do nothing; and the title stands there already, for nothing that stands moves.
    for (const thing of main.querySelectorAll("h1, form, select, input, button, .filters")) thing.remove();
    said.append(...main.childNodes);
    const at = ({ id }) => Number(id.slice(1));
    const before = [...said.querySelectorAll("[id^=p]")].filter((place) => at(place) <= passage);
    // By their numbers: notes and comments stand at the end. Who has begun to read stays there.
    if (!passage || scrollY !== height) return;
    before.sort((one, other) => at(one) - at(other)).at(-1)?.scrollIntoView();
    height = scrollY;
  };
  ahead.send();
}

/** A link of that page leads on in this one: to a place of its own by its name, else to a view or a document. */
function lead(link) {
  const { href, hash, pathname } = url(link);
  const here = new URL(".", location.href).pathname;
  const [, id] = pathname.startsWith(here) ? (/\/d\/([^/]+)\/$/.exec(pathname) ?? []) : [];
  const own = link.getAttribute("href").startsWith("#");
  // It leads to what is being shown.
  if (hash && hash === location.hash.split("?")[0]) return link.closest("p")?.remove();
  if (id && !own) link.dataset.weg ??= `#/document/${id}`;
  link.setAttribute("href", own || (pathname === here && hash) ? hash : href);
}

/** Searches, as the program does: the first letter leads to the search view, each next one changes its address. */
function search(words) {
  const address = `#/zoeken?q=${encodeURIComponent(words)}`;
  // By the address itself: the page is told of its change only after the next letter, if one types fast.
  if (location.hash.split("?")[0] === "#/zoeken") location.replace(address);
  else location.hash = address;
}

/** The program shows the view: what stood there goes, and what the reader began there goes on. */
function giveWay() {
  const early = element("vooraf");
  if (!early) return;
  const old = things(early);
  const at = document.activeElement;
  const isThere = old.includes(at);
  const { selectionStart, selectionEnd } = at;
  ahead?.abort();
  early.dispatchEvent(new Event("weg"));
  early.remove();
  delete root.dataset.plaats;
  delete root.dataset.tikt;
  const now = things(element("pagina"));
  const again = isThere ? same(at, old, now) : undefined;
  again?.focus({ preventScroll: true });
  // The words themselves are in the address.
  // A box to tick has none, and says so by null.
  if (typeof selectionStart === "number") again?.setSelectionRange?.(selectionStart, selectionEnd);
  if (pressed) same(pressed, old, now)?.click();
  pressed = undefined;
  goOn();
}

/** Where who reads ahead is: the first words in sight, and how high they stand. The program's own text will push them away. */
function follow() {
  const told = still()?.querySelector(".vooraf__plaats");
  const passages = told && scrollY !== height ? [...told.querySelectorAll("[id^=p]")] : [];
  const first = passages.find((passage) => passage.getBoundingClientRect().bottom > 0);
  reached = first && { words: first.textContent.trim().slice(0, 40), was: first.getBoundingClientRect().top };
}

/** Puts the passage where the reader was back at its height, once the program shows it. Its name is another one there. */
function goOn() {
  if (!reached) return;
  const { words, was } = reached;
  const put = () => {
    const now = [...document.querySelectorAll("[data-block]")].find(({ textContent }) => textContent.includes(words));
    if (now) scrollBy(0, now.getBoundingClientRect().top - was);
  };
  // It goes to what the address names first.
  requestAnimationFrame(() => requestAnimationFrame(put));
}

function look() {
  const now = shows();
  // The program that came first goes on until the whole one shows something.
  if (now === undefined && element("vooraf") && !still()) return;
  const wait = element("vooraf") ? typed + QUIET - performance.now() : 0;
  if (now !== undefined && wait > 0) {
    root.dataset.tikt = "";
    clearTimeout(soon);
    soon = setTimeout(look, wait);
    return;
  }
  if (now !== undefined) giveWay();
  if (now) {
    words.remove();
    delete root.dataset.mislukt;
    if (!before && times) tidy();
    if (!before) begun();
    before = true;
  } else if (!words.isConnected) {
    // The next view waits for the whole program.
    element("pagina").after(words);
  }
  // One main part a page: that of the program, if it has begun.
  words.setAttribute("role", document.querySelector("main") ? "complementary" : "main");
  // The view says why. Where it is the whole program that does not come (www/start.js), the first one goes on.
  if (now === false && !before && root.dataset.zonder === undefined) once();
}

/** Takes our word out of the address: who passes it on means the page. */
function tidy() {
  const address = new URL(location.href);
  address.searchParams.delete(AGAIN);
  // A sandboxed frame may not, and nobody sees its address.
  if (origin !== "null") history.replaceState(history.state, "", address);
}

function fail({ target, message }) {
  // Browsers call it an error when what is watched changes twice in a frame.
  if (/^ResizeObserver/.test(message)) return;
  // What other links name is no part of the start, or is asked for once more.
  if (target instanceof HTMLLinkElement) return target.rel === "stylesheet" && restyle(target);
  if (before || shows()) return;
  const why = typeof WebAssembly === "undefined" ? "browser" : navigator.onLine ? "bestand" : "netwerk";
  root.dataset.mislukt = why;
  tell();
  if (why === "bestand") once();
}

/**
 * A page starts without its style too. Under another name it passes every cache, that of the open tab among them; each time
 * another one, for a host may have answered something else under the last one too, and have told the browser to keep it.
 */
function restyle(link) {
  if (!new URL(link.href).search) link.href += `?${AGAIN}=${Date.now()}`;
}

/** Tries again unasked. */
function once() {
  if (!tried) again();
  tried = true;
}

/** The style shows the words at once; which of the reasons is told does not depend on it. */
function tell() {
  for (const one of document.querySelectorAll("[data-reden]")) one.hidden = one.dataset.reden !== root.dataset.mislukt;
}

async function again() {
  // A host may have answered something else under these names, and have told the browser to keep it.
  const ours = new URL(".", location.href).href;
  const mayFetch = document.querySelector('script[type="module"]');
  const named = [...document.querySelectorAll("script[src], link[href]")].map(({ src, href }) => src ?? href);
  const later = new URL(link?.dataset.alles ?? ".", location.href).href;
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  const files = mayFetch ? new Set([...named, later, ...asked].filter((name) => name.startsWith(ours) && name !== ours)) : [];
  // Of the same origin only: else the browser hands out again what the page preloaded.
  const options = { cache: "reload", mode: "same-origin", signal: AbortSignal.timeout(LONG / 2) };
  const refresh = (file) => fetch(file, options).then((answer) => answer.arrayBuffer());
  await Promise.allSettled([...files].map(refresh));
  const address = new URL(location.href);
  // A host that answers a folder without its slash: every name in the page would be sought one folder too high.
  if (!/(\/|\.html)$/.test(address.pathname)) address.pathname += "/";
  address.searchParams.set(AGAIN, times + 1);
  location.replace(address);
}

trust();
watch();
addEventListener("error", fail, true);
addEventListener("unhandledrejection", fail);
addEventListener("click", (event) => {
  if (event.target.id === AGAIN) {
    event.preventDefault();
    again();
  }
  // The address names a view; a place in what is read ahead is none.
  const inside = event.target.closest?.('.vooraf__plaats a[href^="#"]:not([href^="#/"])');
  if (inside) {
    event.preventDefault();
    return void element(inside.hash.slice(1))?.scrollIntoView();
  }
  const thing = root.dataset.mislukt ? null : event.target.closest?.("#vooraf:not([data-leeft]) :is(a[data-weg], button)");
  if (!thing || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (thing.dataset.weg) {
    event.preventDefault();
    location.hash = thing.dataset.weg;
  } else pressed = thing;
});
addEventListener("input", ({ target }) => {
  if (target.closest("#vooraf, #pagina")) typed = performance.now();
  if (!root.dataset.mislukt && target.closest("#vooraf:not([data-leeft])")) search(target.value);
});
addEventListener("submit", (event) => {
  if (!event.target.closest("#vooraf:not([data-leeft])")) return;
  event.preventDefault();
  search(event.target.querySelector("input").value);
});
addEventListener("scroll", follow, { passive: true });
addEventListener("hashchange", place);
addEventListener("DOMContentLoaded", () => {
  words = element("wachten");
  place();
  tell();
  // All of it: one program makes way for another.
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
});
setTimeout(() => document.querySelectorAll('link[rel="stylesheet"]').forEach((link) => link.sheet ?? link.remove()), LONG);
