// Tells the page around a frame how high it is.

// As Pym.js names them: messages are `pym`, the frame's id, the kind and the value, with this between.
const DELIMITER = "xPYMx";
const pymId = new URLSearchParams(location.search).get("childId") ?? "";
const root = document.documentElement;
let told;

/** Tells the height where it changed. Not before there is something to see: the frame would shrink and grow again. */
function tell() {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === told || parent === window || !document.querySelector("#vooraf, #pagina h1, [data-mislukt]")) return;
  told = height;
  // Nothing in it is secret: any page may know how high it is.
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  parent.postMessage(["pym", pymId, "height", height].join(DELIMITER), "*");
}

/** `kleur=licht` or `kleur=donker` in the address; else as the reader's own settings say. A choice in the view writes
 * an address without it: the colour that the page around us wanted stays. */
function colour() {
  const wanted = /[?&]kleur=(licht|donker)(&|#|$)/.exec(location.search + location.hash);
  if (wanted) root.dataset.kleur = wanted[1];
}

colour();
addEventListener("hashchange", colour);
new ResizeObserver(tell).observe(root);
// A host whose script came late asks again.
addEventListener("message", ({ source }) => {
  if (source !== parent) return;
  told = undefined;
  tell();
});
