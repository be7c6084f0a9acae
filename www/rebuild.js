// Rebuilds the collection from the text in the page and what differs from it (src/bin/corpus/offline/delta.rs).
import { sum as sumOf } from "./whole.js";

/** Throws where the text is not the one that was meant. */
export function rebuild(told, base, size, sum) {
  const output = new Uint8Array(size);
  let at = 0, written = 0, from = 0;
  const number = () => {
    let value = 0, factor = 1, byte;
    do {
      byte = told[at++];
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  };
  const add = (bytes) => {
    output.set(bytes, written);
    written += bytes.length;
  };
  while (at < told.length) {
    const literal = number();
    add(told.subarray(at, (at += literal)));
    const length = number();
    const way = number();
    from += way % 2 ? -(way + 1) / 2 : way / 2;
    add(base.subarray(from, (from += length)));
  }
  if (sumOf(output) !== sum) throw new Error("the text in this file was changed");
  return output;
}
