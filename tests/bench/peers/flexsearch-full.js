// FlexSearch with every part of every word indexed.
import { Charset, Index } from "flexsearch";
import { bare } from "./_text.js";

export default {
  async init({ records }) {
    const index = new Index({ tokenize: "full", encoder: Charset.LatinSimple });
    records.forEach((record, at) => index.add(at, record.text));
    return { search: (query, limit = 10) => index.search(bare(query), { limit, suggest: true }).map((at) => records[at].id) };
  },
};
