/* Beleidsspoor, script for pages that embed (version 1; this file never changes, a next version gets a next name).
   Frames get the height they ask for; quotes gain "Lees in context" and the answer or question that belongs to them. */
(() => {
  const base = new URL(".", document.currentScript.src).href;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(base));

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
  const upgrade = (quote) => {
    const { passage, erbij } = quote.dataset;
    if (quote.dataset.klaar || !/^[\w.-]+\?[\w=&-]*$/.test(passage)) return;
    quote.dataset.klaar = 1;
    const line = make("p", {}, make("a", { href: `${base}#/document/${passage}` }, "Lees in context"));
    const title = { antwoord: "Toon het antwoord", vraag: "Toon de vraag" }[erbij];
    if (title) {
      const button = make("button", { type: "button", onclick: () => button.replaceWith(frame(passage, title)) }, title);
      line.append(" ", button);
    }
    quote.append(line);
  };
  const run = () => {
    document.querySelectorAll("blockquote.beleidsspoor[data-passage]").forEach(upgrade);
    // Frames that were there before this script are asked how high they are.
    frames().forEach(({ contentWindow }) => contentWindow?.postMessage("beleidsspoor", "*"));
  };
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", run) : run();
})();
