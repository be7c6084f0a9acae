// What the offline file offers its program: the reader's own papers, and a copy of itself.
import { download, withSelection } from "./copy.js";
import { papers } from "./papers.js";
import { sealed } from "./whole.js";

/** `page`: the file as it came. `reading`: starts the worker that reads files, where the file carries one. */
export const offers = (page, reading) => ({
  papers: papers(reading),
  save: async (selection) => download(sealed(withSelection(page, selection))),
});
