// The page's own start: it starts the program, shows the page, and keeps it for a next visit without network.
// The names below are those of the sources; the build fills in the hashed ones.
import { download, withSelection } from "./copy.js";
import init, { mount } from "./explorer.js";
import { load as later } from "./later.js";
import { papers } from "./papers.js";
import { followTranslation } from "./translated.js";
import { isWhole, sealed } from "./whole.js";

const program = new URL("./first.wasm", import.meta.url);
const file = new URL("./beleidsspoor.html", import.meta.url).href;
/** What reads PDF and other files, each loaded when it is first needed. */
const readers = { pdf: new URL("./read-pdf.wasm", import.meta.url).href, more: new URL("./read-more.wasm", import.meta.url).href };
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

const show = () => {
  const beside = (name) => new URL(name, import.meta.url).href;
  const { bron: source } = element("pagina").dataset;
  mount(element("pagina"), { own: true, embed: beside("./embed.html"), facts: beside("./facts"), source, file, save, later, papers: papers(reading) });
  // Only when this visit has what it needs.
  if ("serviceWorker" in navigator) setTimeout(keep, 2000);
};
/** Frames of ours in this page, the previews of an embed, are as high as they say they are. */
addEventListener("message", ({ source, data }) => {
  const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
  if (frame && data?.sentinel === "amp" && data.height > 0) frame.style.height = `${data.height + 2}px`;
});
// What fails here, and above, is told by the page itself (wait.js).
init({ module_or_path: program }).then(show);
// Most views need all of the program: who comes for one of those does not wait twice.
if (location.hash.length > 2 && !location.hash.startsWith("#/zoeken")) later().catch(() => {});

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
