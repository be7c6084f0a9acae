// Browsers that translate a page put a <font> with the translated words where a text stood. The program goes on with the
// texts that it made: what it changed would be changed where nobody sees it, and what it takes away would stay. So each such
// text is known by what stands for it, and what the program does to the one is done to the other.

/** What stands for a text that was translated. */
const stands = new WeakMap();

const isFont = (node) => node instanceof HTMLElement && node.localName === "font";
/** The node of the page that the program means. */
const meant = (node) => stands.get(node) ?? node;

/** A text that the program has changed is shown as it is now; the browser translates it again. */
const rewritten = new MutationObserver((records) => {
  for (const { target } of records) {
    const font = stands.get(target);
    if (font) font.textContent = target.data;
  }
});

const replaced = new MutationObserver((records) => {
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const font = [...addedNodes, previousSibling, nextSibling].find((node) => node && isFont(node) && !node.closest("[translate=no]"));
    for (const text of removedNodes) {
      if (!font || text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
      stands.set(text, font);
      rewritten.observe(text, { characterData: true });
    }
  }
});

/** Has the program go on rightly in a page that the browser translates. */
export function followTranslation(root) {
  const { removeChild, insertBefore, appendChild } = Node.prototype;
  Node.prototype.removeChild = function (child) {
    return removeChild.call(this, meant(child));
  };
  Node.prototype.insertBefore = function (child, before) {
    return insertBefore.call(this, meant(child), before && meant(before));
  };
  Node.prototype.appendChild = function (child) {
    return appendChild.call(this, meant(child));
  };
  replaced.observe(root, { childList: true, subtree: true });
}
