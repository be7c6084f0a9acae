// This project: its search for other people's sites, as built into dist/. One record is one document, named by its id.
import init, { open } from "beleidsspoor/search";

await init();

const answering = (explorer) => ({
  search: (query, limit = 10) => explorer.search(query, { limit }).hits.map((hit) => hit.document),
});

export default {
  async init({ records }) {
    const documents = records.map(({ id, text }) => ({ name: id, text }));
    return answering(await open({ documents }));
  },
  /** The same from an index that `corpus index` made. */
  async load({ scale }) {
    return answering(await open({ index: new URL(`/index-${scale}.bin`, location.href) }));
  },
};
