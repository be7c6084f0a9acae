// Unpacks what a page carries inside: base64 of a deflated stream (RFC 1951).
// The browser's own DecompressionStream does it; where that is missing, the decoder below, a fifth as fast.

/** @param {string} text base64 @param {number} size bytes that come out */
export async function unpack(text, size) {
  const packed = decode(text);
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return inflate(packed, size);
  }
}

function decode(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

// RFC 1951, section 3.2.5: the first length and distance of each code; section 3.2.7: the order of code lengths.
const EXTRA_LENGTH = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const extraDistance = (code) => (code < 2 ? 0 : (code >> 1) - 1);
const firsts = (count, start, extra) => {
  const list = [];
  for (let code = 0; code < count; code++) {
    list.push(start);
    start += 1 << extra(code);
  }
  return list;
};
const LENGTHS = firsts(28, 3, (code) => EXTRA_LENGTH[code]).concat(258);
const DISTANCES = firsts(30, 1, extraDistance);

/** Code lengths as what decoding needs: how many codes of each length, and the symbols in their order. */
function tree(lengths) {
  const counts = new Array(16).fill(0);
  const symbols = [];
  for (let length = 1; length < 16; length++) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      counts[length]++;
      symbols.push(symbol);
    });
  }
  return { counts, symbols };
}

/** Inflates, knowing how many bytes come out. Throws where the stream is damaged. */
export function inflate(input, size) {
  const output = new Uint8Array(size);
  let at = 0, written = 0, bits = 0, held = 0;

  const take = (count) => {
    while (held < count) {
      if (at >= input.length) throw new Error("the stream is cut off");
      bits |= input[at++] << held;
      held += 8;
    }
    const value = bits & ((1 << count) - 1);
    bits >>>= count;
    held -= count;
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    let code = 0, first = 0, index = 0;
    for (let length = 1; length < 16; length++) {
      code |= take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("the stream is damaged");
  };
  const stored = () => {
    bits = held = 0;
    const length = input[at] | (input[at + 1] << 8);
    output.set(input.subarray(at + 4, at + 4 + length), written);
    at += 4 + length;
    written += length;
  };
  const coded = (literals, distances) => {
    for (;;) {
      const value = symbol(literals);
      if (value === 256) return;
      if (value < 256) {
        output[written++] = value;
        continue;
      }
      const length = LENGTHS[value - 257] + take(EXTRA_LENGTH[value - 257]);
      const code = symbol(distances);
      const back = DISTANCES[code] + take(extraDistance(code));
      for (let copied = 0; copied < length; copied++, written++) output[written] = output[written - back];
    }
  };
  const fixed = () => {
    const lengths = [];
    for (let value = 0; value < 288; value++) lengths.push(value < 144 ? 8 : value < 256 ? 9 : value < 280 ? 7 : 8);
    coded(tree(lengths), tree(new Array(30).fill(5)));
  };
  const dynamic = () => {
    const [literals, distances, codes] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const order = new Array(19).fill(0);
    for (let code = 0; code < codes; code++) order[ORDER[code]] = take(3);
    const lengthTree = tree(order);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const value = symbol(lengthTree);
      if (value < 16) lengths.push(value);
      else {
        const [again, times] = value === 16 ? [lengths.at(-1), 3 + take(2)] : [0, value === 17 ? 3 + take(3) : 11 + take(7)];
        for (let time = 0; time < times; time++) lengths.push(again);
      }
    }
    coded(tree(lengths.slice(0, literals)), tree(lengths.slice(literals)));
  };

  for (let last = 0; !last; ) {
    last = take(1);
    [stored, fixed, dynamic, () => { throw new Error("the stream is damaged"); }][take(2)]();
  }
  if (written !== size) throw new Error("the stream is cut off");
  return output;
}
