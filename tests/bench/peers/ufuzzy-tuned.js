// uFuzzy with one mistake a word, over latinised texts.
import uFuzzy from "@leeoniya/ufuzzy";

export default {
  async init({ records }) {
    const engine = new uFuzzy({ intraMode: 1 });
    const texts = uFuzzy.latinize(records.map((record) => record.text));
    return {
      search(query, limit = 10) {
        const [found, info, order] = engine.search(texts, uFuzzy.latinize([query])[0], 1, 1000);
        const best = order ? order.map((at) => info.idx[at]) : (found ?? []);
        return best.slice(0, limit).map((at) => records[at].id);
      },
    };
  },
};
