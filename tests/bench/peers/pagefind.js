// Pagefind: an index made beforehand, one page a record; fragments are fetched when they are needed.
const idOf = (address) => /([\w-]+)\.html/.exec(address)[1];

export default {
  async init({ scale }) {
    const engine = await import(/* @vite-ignore */ new URL(`/pagefind-${scale}/pagefind.js`, location.href).href);
    await engine.options({ excerptLength: 20 });
    await engine.init();
    return {
      search: async (query) => (await engine.search(query)).results.map((hit) => hit.id),
      async found(query, limit = 10) {
        const best = (await engine.search(query)).results.slice(0, limit);
        return (await Promise.all(best.map((hit) => hit.data()))).map((page) => idOf(page.url));
      },
    };
  },
};
