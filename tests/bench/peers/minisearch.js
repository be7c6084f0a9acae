// MiniSearch as it comes.
import MiniSearch from "minisearch";

export default {
  async init({ records }) {
    const index = new MiniSearch({ fields: ["text"] });
    index.addAll(records);
    return { search: (query, limit = 10) => index.search(query).slice(0, limit).map((hit) => hit.id) };
  },
};
