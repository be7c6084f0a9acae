// The figures as tables in Markdown, with the ratio of each to that of MiniSearch (tuned), or to Pagefind's where that is
// the bar.
const BASE = "minisearch-tuned";

const number = (value, digits) => (value === undefined ? "–" : value.toFixed(digits));
const ratio = (value, base) => (value === undefined || !base ? "" : ` (${(value / base).toFixed(2)}×)`);
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map((_, at) => (at ? "---:" : "---"))), ...rows.map(row)].join("\n");

export function tables(figures, scales) {
  return scales.map((scale) => scaleTable(figures, scale)).concat(kindTable(figures)).join("\n\n");
}

function scaleTable(figures, scale) {
  const base = figures[BASE]?.[scale] ?? {};
  const cell = (measured, name, digits) => number(measured[name], digits) + ratio(measured[name], base[name]);
  const rows = Object.entries(figures).filter(([, scales]) => scales[scale]).map(([name, scales]) => {
    const measured = scales[scale];
    if (measured.failed) return [name, measured.failed.slice(0, 60), ...Array(7).fill("–")];
    const found = measured.recall === undefined ? "–" : `${number(measured.recall, 3)} / ${number(measured.mrr, 3)}`;
    return [
      name,
      found,
      cell(measured, "median_ms", 3),
      cell(measured, "p95_ms", 3),
      cell(measured, "build_ms", 1),
      cell(measured, "cold_ms", 0),
      number(measured.sent_bytes / 1000, 0),
      cell(measured, "heap_mb", 1),
    ];
  });
  const head = ["engine", "recall@10 / MRR", "ms a query, median", "p95", "build, ms", "cold start, ms", "sent, KB", "memory, MB"];
  return `### ${scale}×, in brackets beside ${BASE}\n\n${table(head, rows)}`;
}

function kindTable(figures) {
  const measured = Object.entries(figures).filter(([, scales]) => scales[1]?.kinds);
  if (!measured.length) return [];
  const kinds = Object.keys(measured[0][1][1].kinds);
  const rows = measured.map(([name, { 1: figures }]) => [name, ...kinds.map((kind) => number(figures.kinds[kind], 2)), figures.nonsense.length]);
  return [`### recall@10 by kind of query\n\n${table(["engine", ...kinds, "nonsense found"], rows)}`];
}
