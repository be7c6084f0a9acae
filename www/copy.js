// Saves the offline file with the reader's own selection inside, as a data block that the copy reads when it opens.
import { hand } from "./papers.js";

const START = '<script type="application/json" id="selectie">';
const END = "</script>";

/** The page with another selection. `<` is written as an escape, so that nothing in it can end the block. */
export function withSelection(page, selection) {
  const at = page.indexOf(START) + START.length;
  if (at < START.length) throw new Error("this is not the offline file");
  return page.slice(0, at) + selection.replaceAll("<", "\\u003c") + page.slice(page.indexOf(END, at));
}

/** Hands a page to the reader as a file. */
export const download = (page) => hand("beleidsspoor.html", "text/html", page);
