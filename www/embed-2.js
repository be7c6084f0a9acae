/* Beleidsspoor, script for pages that embed (version 2; this file never changes, a next version gets a next name).
   Frames get the height they ask for; quotes gain "Lees in context" and the answer or question that belongs to them.
   It may be a classic script or a module, come early or late, and so may the frames and quotes. */
(() => {
  const NAME = /\/embed(-2)?\.js([?#]|$)/;
  // A module has no current script, and `import.meta` would be a fault in a classic one.
  const own = document.currentScript ?? [...document.scripts].find(({ src }) => NAME.test(src));
  const base = own?.src && new URL(".", own.src).href;
  if (!base) return;
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(base));

  addEventListener("message", ({ source, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || data?.sentinel !== "amp" || data.type !== "embed-size") return;
    const height = Math.ceil(data.height);
    if (height > 0 && height < 1e5) frame.style.height = `${height}px`;
  });

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const frame = (passage, title) => {
    const made = make("iframe", { title, loading: "lazy", referrerPolicy: "no-referrer", width: "100%", height: 300 });
    made.setAttribute("frameborder", "0");
    made.src = `${base}embed.html#/inbedden/antwoord/${passage}`;
    return made;
  };
  const TITLES = new Map([["antwoord", "Toon het antwoord"], ["vraag", "Toon de vraag"]]);
  const upgrade = (quote) => {
    const { passage, erbij, klaar } = quote.dataset;
    if (klaar || !/^[\w.-]+\?[\w=&-]*$/.test(passage)) return;
    quote.dataset.klaar = 1;
    const line = make("p", {}, make("a", { href: `${base}#/document/${passage}` }, "Lees in context"));
    const title = TITLES.get(erbij);
    if (title) {
      const button = make("button", { type: "button", onclick: () => button.replaceWith(frame(passage, title)) }, title);
      line.append(" ", button);
    }
    quote.append(line);
  };
  // Frames that were there before this script are asked how high they are.
  const asked = new WeakSet();
  const ask = (frame) => asked.has(frame) || (asked.add(frame), frame.contentWindow?.postMessage("beleidsspoor", "*"));
  const look = () => {
    document.querySelectorAll("blockquote.beleidsspoor[data-passage]").forEach(upgrade);
    frames().forEach(ask);
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})();
