// What the offline file needs once its program is there: what watches it and follows a translation, and what it offers it,
// the reader's own papers and a copy of itself.
import { download, withSelection } from "./copy.js";
import { papers } from "./papers.js";
import { sealed } from "./whole.js";
export { begun, watch } from "./crash.js";
export { followTranslation } from "./translated.js";

/** `page`: the file as it came. `reading`: starts the worker that reads files, where the file carries one. */
export const offers = (page, reading) => ({
  papers: papers(reading),
  save: async (selection) => download(sealed(withSelection(page, selection))),
});
