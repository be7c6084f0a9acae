// The collection as paragraph records, and its deterministic growth to 10 and 100 times the size.
//
// Judged queries name records by these ids, so the rules here must not change: blocks between empty lines, lines joined by
// one space, one record a block. A file in which nearly every line is followed by an empty one (text out of a PDF) is first
// put back to single spacing; there a line of white space, a line that ends in two spaces, a list mark, or a short line that
// ends a sentence closes a paragraph.
import { readFileSync } from "node:fs";
import { join } from "node:path";

// The files of corpus/, by the number that stands first in the ids of their records.
const FILES = {
  "000": "kst-31476-24.txt",
  "001": "kst-29538-350.txt",
  "002": "kst-33841-21.txt",
  "003": "vws-954002-149168.txt",
  "004": "zorgwelzijn-2018-clientondersteuning.txt",
};
const WIDEST_WRAPPED = 160;
const LONG_LINE = 200;
const SENTENCES = /(?<=[.?!;:])\s+(?=[A-Z‘“«(•])/;

export function loadRecords(folder) {
  return Object.entries(FILES).flatMap(([number, file]) =>
    splitText(readFileSync(join(folder, file), "utf8")).map((text, at) => ({
      id: `${number}-${String(at).padStart(4, "0")}`,
      doc: number,
      text,
    })),
  );
}

export function splitText(raw) {
  const lines = raw.replace(/\r\n?/g, "\n").split("\n");
  const blocks = [];
  let current = [];
  const flush = () => {
    const text = current.join(" ").replace(/\s+/g, " ").trim();
    if (text) blocks.push(text);
    current = [];
  };
  const doubled = isDoubled(lines);
  for (const line of lines) {
    if (doubled && line === "") continue;
    if (!line.trim()) {
      flush();
    } else if (doubled) {
      if (/^\s*(\d+[.)]\s|[•\-–]\s)/.test(line)) flush();
      current.push(line);
      if (/\S {2}$/.test(line) || (/[.:?!;]\s*$/.test(line) && line.trim().length < 60)) flush();
    } else if (line.length > LONG_LINE) {
      flush();
      current.push(line);
      flush();
    } else {
      current.push(line);
    }
  }
  flush();
  return blocks.filter((block) => /[\p{L}\p{N}]/u.test(block));
}

function isDoubled(lines) {
  const filled = lines.filter((line) => line.trim());
  const alone = lines.filter((line, at) => at > 0 && at < lines.length - 1 && line.trim() && !lines[at - 1].trim() && !lines[at + 1].trim());
  const longest = filled.map((line) => line.length).sort((a, b) => a - b)[Math.floor(filled.length * 0.95)];
  return alone.length / filled.length > 0.6 && longest < WIDEST_WRAPPED;
}

/** Sentences of the collection put together anew, with a number in each record that no other has. */
export function growRecords(records, factor, seed = 42) {
  if (factor === 1) return records;
  const random = randomNumbers(seed);
  const sentencesOf = (record) => record.text.split(SENTENCES);
  const sentences = records.flatMap(sentencesOf).filter((sentence) => sentence.length > 20);
  const counts = records.map((record) => Math.max(1, sentencesOf(record).length));
  const grown = records.slice();
  for (let round = 1; round < factor; round++) {
    for (let at = 0; at < records.length; at++) {
      const number = grown.length - records.length + 1;
      const count = counts[(at * 7 + round) % counts.length];
      const parts = Array.from({ length: count }, () => sentences[Math.floor(random() * sentences.length)]);
      parts.splice(Math.floor(random() * parts.length), 0, `Kenmerk ${100000 + number}-${round}.`);
      grown.push({ id: `g${number}`, doc: `d${round}-${records[at].doc}`, text: parts.join(" ") });
    }
  }
  return grown;
}

/** Mulberry32: the same numbers on every machine. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
