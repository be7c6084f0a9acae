// Saves the offline file with the reader's own selection inside, as a data block that the copy reads when it opens.

const START = '<script type="application/json" id="selectie">';
const END = "</script>";

/** The page with another selection. `<` is written as an escape, so that nothing in it can end the block. */
export function withSelection(page, selection) {
  const at = page.indexOf(START) + START.length;
  if (at < START.length) throw new Error("this is not the offline file");
  return page.slice(0, at) + selection.replaceAll("<", "\\u003c") + page.slice(page.indexOf(END, at));
}

/** Hands a page to the reader as a file. */
export function download(page) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  link.download = "beleidsspoor.html";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
