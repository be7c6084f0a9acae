// The command line: --scales 1,10,100  --only NAME,NAME  --relevance FILE  --json FILE  --rounds N  --keep
import { resolve } from "node:path";

const NAMES = ["scales", "only", "relevance", "json", "rounds"];

export function readOptions(words) {
  const given = {};
  for (let at = 0; at < words.length; at++) {
    const [, name, joined] = /^--([a-z]+)(?:=(.*))?$/.exec(words[at]) ?? [];
    if (name === "keep") given.keep = true;
    else if (NAMES.includes(name)) given[name] = joined ?? words[++at];
    else throw new Error(`there is no option '${words[at]}'; there are --${NAMES.join(", --")}, --keep`);
    if (name !== "keep" && given[name] === undefined) throw new Error(`--${name} needs a value`);
  }
  const scales = (given.scales ?? "1,10,100").split(",").map(Number);
  if (scales.some((scale) => !Number.isInteger(scale) || scale < 1)) throw new Error("--scales takes whole numbers, such as 1,10,100");
  return {
    scales,
    only: given.only?.split(",") ?? [],
    relevance: given.relevance && resolve(given.relevance),
    json: given.json && resolve(given.json),
    rounds: Number(given.rounds ?? 30),
    keep: given.keep ?? false,
  };
}
