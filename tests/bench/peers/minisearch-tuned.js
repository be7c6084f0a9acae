// MiniSearch with folded terms, prefixes and edit distance.
import MiniSearch from "minisearch";
import { fold } from "./_text.js";

const options = { fields: ["text"], processTerm: fold, searchOptions: { prefix: true, fuzzy: 0.2, processTerm: fold } };

export default {
  async init({ records }) {
    const index = new MiniSearch(options);
    index.addAll(records);
    return { search: (query, limit = 10) => index.search(query).slice(0, limit).map((hit) => hit.id) };
  },
};
