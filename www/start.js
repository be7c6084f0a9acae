// The page's own start: it starts what comes first of the program, then the whole, and keeps the page for a next visit
// without network. The names below are those of the sources; the build fills in the hashed ones.
import { download, withSelection } from "./copy.js";
import init, { leave, mount } from "./first.js";
import { papers } from "./papers.js";
import { followTranslation } from "./translated.js";
import { isWhole, sealed } from "./whole.js";

const first = new URL("./first.wasm", import.meta.url);
const program = new URL("./explorer_bg.wasm", import.meta.url);
const script = new URL("./page.js", import.meta.url).href;
const beside = (name) => new URL(name, import.meta.url).href;
const file = beside("./beleidsspoor.html");
/** What reads PDF and other files, each loaded when it is first needed. */
const readers = { pdf: beside("./read-pdf.wasm"), more: beside("./read-more.wasm") };
const element = (id) => document.getElementById(id);

/** The offline file, with the reader's selection inside. Nothing is handed out that is not whole. */
async function save(selection) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const page = await answer.text();
  if (!isWhole(page)) throw new Error("the offline file is not whole");
  download(sealed(withSelection(page, selection)));
}

function reading() {
  const worker = new Worker(new URL("./reading.js", import.meta.url));
  worker.postMessage({ programs: readers });
  return worker;
}

followTranslation(document.documentElement);

const { bron: source } = element("pagina").dataset;
/** What the page offers beside itself. */
const offers = { own: true, embed: beside("./embed.html"), facts: beside("./facts"), source, file, save, papers: papers(reading) };
let coming, tries = 0;
/** Whether the program that comes first is here. */
let began = false;

/** Brings the whole program, once, and shows the page with it. What failed may be tried again. */
function whole() {
  coming ??= bring().catch((reason) => {
    coming = undefined;
    throw reason;
  });
  return coming;
}

async function bring() {
  // A browser that could not fetch a script may remember that under its name.
  const named = tries++ ? `${script}?${tries}` : script;
  const [answer, page] = await Promise.all([fetch(program), import(named)]);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  await page.default({ module_or_path: answer });
  page.mount(began ? place() : element("pagina"), offers);
  if (!began) document.documentElement.dataset.geheel = "";
}

/** Files that are dropped before the whole program is here, which has a view of them: they wait for it. */
const dropped = [];

function hold(event) {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  // The whole program, which is about to take over, would take them as well.
  event.stopImmediatePropagation();
  if (event.type === "dragover") return;
  dropped.push(...event.dataTransfer.files);
  location.hash = "#/eigen";
}

/** The whole program shows the page, and says so. */
function over() {
  leave();
  document.documentElement.dataset.geheel = "";
  delete document.documentElement.dataset.zonder;
  // It heard of each letter before the address said it (src/ui/hooks/address.rs).
  dispatchEvent(new Event("beleidsspoor:replaced"));
  for (const name of ["dragover", "drop"]) removeEventListener(name, hold);
  const dataTransfer = { types: ["Files"], files: dropped };
  if (dropped.length > 0) dispatchEvent(Object.assign(new Event("drop", { cancelable: true }), { dataTransfer }));
}

/** Where the whole program draws. What the first one shows stays until then, and takes what the reader does (wait.js). */
function place() {
  const old = element("pagina");
  const early = element("vooraf");
  if (early) {
    // Either the first program shows nothing, and the start stands there as the build has made it, or it shows its view
    // there since a whole one that came did not start.
    if (!("leeft" in early.dataset)) {
      leave();
      early.addEventListener("weg", over, { once: true });
    }
    return old;
  }
  const place = Object.assign(document.createElement("div"), { id: "pagina" });
  old.id = "vooraf";
  old.dataset.leeft = "";
  old.before(place);
  old.addEventListener("weg", over, { once: true });
  return place;
}

/**
 * For the first program, which waits for more: it is taken away, and hears nothing of it. Where the whole program does not
 * come, the first one says so and goes on: that is no start that failed, which would be tried again (wait.js).
 */
function later() {
  const taken = whole().then(() => new Promise(() => {}));
  taken.catch(() => (document.documentElement.dataset.zonder = ""));
  return taken;
}

/** Starts the program that the address asks for, and has the page kept. */
async function start() {
  const { dataset, attributes } = element("programma");
  // wait.js has chosen by the address what to load.
  if (attributes.href.value !== dataset.eerst) await whole();
  else {
    await init({ module_or_path: first });
    mount(element("pagina"), { ...offers, later });
    began = true;
    for (const name of ["dragover", "drop"]) addEventListener(name, hold);
  }
  // Only when this visit has what it needs.
  if ("serviceWorker" in navigator) setTimeout(keep, 2000);
}

/** Frames of ours in this page, the previews of an embed, are as high as they say they are. */
addEventListener("message", ({ source, data }) => {
  const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
  if (frame && data?.sentinel === "amp" && data.height > 0) frame.style.height = `${data.height + 2}px`;
});
// What fails here, and above, is told by the page itself (wait.js).
start();

/** Has the service worker keep the site; says so when a new version is ready, and changes to it only when asked. */
async function keep() {
  const worker = navigator.serviceWorker;
  const notice = element("nieuw");
  let registration;
  try {
    registration = await worker.register("./service-worker.js", { updateViaCache: "none" });
  } catch {
    // Not every host and browser has them. Nothing is lost but the visit without network.
    return;
  }
  // A browser that refuses without saying so.
  if (!registration) return;
  const offer = () => {
    if (registration.waiting && worker.controller) notice.hidden = false;
  };
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", watch);
  watch();
  offer();
  notice.querySelector("button").addEventListener("click", () => {
    // Another page of this site may have changed over already.
    if (!registration.waiting) return location.reload();
    worker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("vernieuw");
  });
}
