// Starts the offline file: unpacks program and collection from the page itself, and takes the plain text away.
import { trust } from "./trusted.js";
import { unpack } from "./unpack.js";

/** Milliseconds after which the text is shown if the program is not there: whatever it is waiting for. */
const LONG = 10_000;

// What a copy is made of, before anything in the page changes.
const page = `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;
const element = (id) => document.getElementById(id);
const plain = element("zonder-script");
const notice = element("uitpakken");

async function start() {
  plain.hidden = true;
  notice.hidden = false;
  const { sizes } = element("inhoud").dataset;
  // The documents stand in the page already, to be read without script: what is packed repeats them.
  const text = new TextEncoder().encode(plain.textContent);
  const [collection, script, style, program_] = unpack(element("inhoud").textContent, sizes.split(" ").map(Number), text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(style));
  document.adoptedStyleSheets = [sheet];
  // The policy of this page names the hash of this very text.
  document.body.append(Object.assign(document.createElement("script"), { textContent: new TextDecoder().decode(script) }));
  program.watch();
  program.followTranslation(document.documentElement);
  await program.default({ module_or_path: program_ });
  plain.remove();
  notice.remove();
  program.mount(element("pagina"), {
    own: true,
    collection,
    kept: element("selectie").textContent,
    source: element("pagina").dataset.bron,
    made: document.querySelector('meta[name="date"]').content,
    ...program.offers(page, element("lezers") && reading),
  });
}

/** Waits until the program shows something. */
function shown() {
  const seen = new MutationObserver(() => {
    if (!element("pagina").querySelector("h1")) return;
    seen.disconnect();
    program.begun();
  });
  seen.observe(element("pagina"), { childList: true, subtree: true });
}

/** What reads PDF and other files, where this file carries it. Only a blob can be a worker of a file. */
function reading() {
  const { textContent: packed, dataset } = element("lezers");
  const script = new Blob([element("lezer").textContent], { type: "text/javascript" });
  const address = URL.createObjectURL(script);
  const worker = new Worker(address);
  worker.postMessage({ packed, sizes: dataset.sizes.split(" ").map(Number) });
  return worker;
}

/** The text stays readable. The style keeps it from sight for a moment, while it is about to be taken away. */
function showText() {
  plain.hidden = false;
  plain.dataset.blijft = "";
  notice.hidden = true;
}

// The program's own script, which the policy names by its hash, is made of text.
trust({ createScript: (text) => text });
shown();
setTimeout(showText, LONG);
start().catch((reason) => {
  showText();
  throw reason;
});
