// What is measured, in this order. MiniSearch comes first and last, so that drift of the machine shows.
// `most`: the largest scale that an engine gets through; `prebuilt`: it needs no records in the page.
export const PEERS = [
  { name: "minisearch-tuned" },
  { name: "beleidsspoor", most: 100, shipped: true },
  { name: "minisearch" },
  { name: "fuse-token", most: 10 },
  { name: "ufuzzy-tuned" },
  { name: "pagefind", most: 100, prebuilt: true },
  { name: "sqlite-fts5" },
  { name: "lunr-nl-tuned", most: 10 },
  { name: "orama-nl" },
  { name: "flexsearch-full", most: 1 },
  { name: "minisearch-tuned", again: true },
];
