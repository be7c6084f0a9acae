// Orama with its Dutch stemmer.
import { create, insertMultiple, search } from "@orama/orama";
import { language, stemmer } from "@orama/stemmers/dutch";
import { bare } from "./_text.js";

export default {
  async init({ records }) {
    const tokenizer = { stemming: true, language, stemmer };
    const database = create({ schema: { text: "string" }, components: { tokenizer } });
    await insertMultiple(database, records, 500);
    return {
      search: async (query, limit = 10) => (await search(database, { term: bare(query), limit })).hits.map((hit) => hit.id),
    };
  },
};
