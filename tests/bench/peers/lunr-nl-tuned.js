// Lunr with its Dutch stemmer: each word as a stem, as a prefix and with one mistake.
import lunr from "lunr";
import support from "lunr-languages/lunr.stemmer.support.js";
import dutch from "lunr-languages/lunr.nl.js";
import { bare, fold } from "./_text.js";

support(lunr);
dutch(lunr);
const folded = (token) => token.update(fold);
lunr.Pipeline.registerFunction(folded, "folded");
const wordsOf = (query) => fold(bare(query)).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

export default {
  async init({ records }) {
    const index = lunr(function () {
      this.use(lunr.nl);
      this.pipeline.before(lunr.nl.stemmer, folded);
      this.searchPipeline.before(lunr.nl.stemmer, folded);
      this.ref("id");
      this.field("text");
      for (const record of records) this.add(record);
    });
    const ask = (query) =>
      index.query((builder) => {
        for (const word of wordsOf(query)) {
          builder.term(word, { boost: 10 });
          builder.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
          if (word.length > 4) builder.term(word, { editDistance: 1 });
        }
      });
    return { search: (query, limit = 10) => ask(query).slice(0, limit).map((hit) => hit.ref) };
  },
};
