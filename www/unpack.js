// Unpacks what a page carries inside: an LZMA stream in 94 characters (src/bin/corpus/offline/payload.rs).
// The browser's own DecompressionStream knows nothing that packs a program so well.

/**
 * @param {string} text @param {number[]} sizes of the parts that come out @param {Uint8Array} before what was there already
 * when they were packed. Throws where the text is damaged.
 */
export function unpack(text, sizes, before) {
  const all = inflate(decode(text), sizes.reduce((sum, size) => sum + size, 0), before);
  let at = 0;
  return sizes.map((size) => all.subarray(at, (at += size)));
}

/** The bytes of a text in base 94: printable ASCII without `<`. */
export function decode(text) {
  const values = new Uint8Array(128);
  for (let code = 32, value = 0; code < 127; code++) if (code !== 60) values[code] = value++;
  const bytes = new Uint8Array(Math.ceil((text.length * 7) / 8) + 1);
  let written = 0, held = 0, bits = 0;
  for (let at = 0; at < text.length; at += 2) {
    const value = values[text.charCodeAt(at)] + 94 * (values[text.charCodeAt(at + 1)] || 0);
    held |= value << bits;
    // A last character alone tells a last byte.
    if (at + 1 === text.length) bits += 8;
    else bits += (value & 8191) > 94 * 94 - 8192 - 1 ? 13 : 14;
    for (; bits > 7; bits -= 8, held >>>= 8) bytes[written++] = held;
  }
  return bytes.subarray(0, written);
}

// Places in the table of chances, as the LZMA specification names them (7-zip.org/sdk.html): for each of 12 states
// (16 apart: with more than no position bits there would be up to 16 of some), what comes next …
const [MATCH, REPEATED, FIRST, SECOND, THIRD, LONG] = [0, 192, 204, 216, 228, 240];
// … how long it is and how far back, and the letters, 768 for each beginning of the letter before.
const [SLOT, SPECIAL, ALIGN, LENGTH, REPEATED_LENGTH, LETTERS] = [432, 688, 802, 818, 1332, 1846];
/** Bits of the letter before that tell about the next. */
const CONTEXT = 6;

/** Unpacks a stream without header, knowing how many bytes come out, and which came before: what repeats those is a copy. */
export function inflate(input, count, before = new Uint8Array()) {
  const size = before.length + count;
  const output = new Uint8Array(size);
  output.set(before);
  const chances = new Uint16Array(LETTERS + (768 << CONTEXT)).fill(1024);
  // Range and code of the range coder, and the next byte: in an array of whole numbers, since engines keep captured
  // variables as floats.
  const coder = new Int32Array([-1, (input[1] << 24) | (input[2] << 16) | (input[3] << 8) | input[4], 5]);
  let written = before.length, state = 0;
  /** The last four distances. */
  let back = 1, second = 1, third = 1, fourth = 1;

  const keep = (range, code) => {
    const full = range >>> 24;
    coder[0] = full ? range : range << 8;
    coder[1] = full ? code : (code << 8) | input[coder[2]++];
  };
  const bit = (place) => {
    const chance = chances[place];
    const bound = Math.imul(coder[0] >>> 11, chance);
    if (coder[1] >>> 0 < bound >>> 0) {
      chances[place] = chance + ((2048 - chance) >> 5);
      keep(bound, coder[1]);
      return 0;
    }
    chances[place] = chance - (chance >> 5);
    keep(coder[0] - bound, coder[1] - bound);
    return 1;
  };
  /** Reads bits, each with a chance of its own for those before it. Most of the time goes here, so nothing is called. */
  const walk = (place, found, end) => {
    let range = coder[0], code = coder[1];
    while (found < end) {
      const chance = chances[place + found];
      const bound = Math.imul(range >>> 11, chance);
      if (code >>> 0 < bound >>> 0) {
        chances[place + found] = chance + ((2048 - chance) >> 5);
        range = bound;
        found <<= 1;
      } else {
        chances[place + found] = chance - (chance >> 5);
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        found = (found << 1) | 1;
      }
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | input[coder[2]++];
      }
    }
    coder[0] = range;
    coder[1] = code;
    return found;
  };
  const tree = (place, bits) => walk(place, 1, 1 << bits) - (1 << bits);
  const backwards = (place, bits) => {
    let found = 1, value = 0;
    for (let read = 0; read < bits; read++) {
      const next = bit(place + found);
      found = (found << 1) | next;
      value |= next << read;
    }
    return value;
  };
  const even = (bits) => {
    let value = 0;
    for (let read = 0; read < bits; read++) {
      const range = coder[0] >>> 1;
      const next = coder[1] >>> 0 >= range ? 1 : 0;
      keep(range, coder[1] - (next ? range : 0));
      value = (value << 1) | next;
    }
    return value;
  };
  const length = (place) => {
    if (!bit(place)) return 2 + tree(place + 2, 3);
    return bit(place + 1) ? 18 + tree(place + 258, 8) : 10 + tree(place + 130, 3);
  };
  const distance = (copied) => {
    const slot = tree(SLOT + 64 * Math.min(copied - 2, 3), 6);
    if (slot < 4) return slot + 1;
    const bits = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) << bits;
    if (slot < 14) return start + backwards(SPECIAL + start - slot - 1, bits) + 1;
    return start + (even(bits - 4) << 4) + backwards(ALIGN, 4) + 1;
  };
  const letter = () => {
    const place = LETTERS + 768 * ((written && output[written - 1]) >> (8 - CONTEXT));
    let found = 1;
    if (state > 6) {
      // What stands where the last copy would go on is not it, but looks like it.
      for (let like = output[written - back] << 1; found < 256; like <<= 1) {
        const next = bit(place + 256 + (like & 256) + found);
        found = (found << 1) | next;
        if (((like >> 8) & 1) !== next) break;
      }
    }
    return walk(place, found, 256);
  };
  /** Takes one of the distances before the last. */
  const again = () => {
    if (!bit(SECOND + state)) [back, second] = [second, back];
    else if (!bit(THIRD + state)) [back, second, third] = [third, back, second];
    else [back, second, third, fourth] = [fourth, back, second, third];
  };
  const copy = (count) => {
    if (back > written || written + count > size) throw new Error("the stream is damaged");
    for (; count > 0; count--, written++) output[written] = output[written - back];
  };

  while (written < size) {
    if (coder[2] > input.length + 5) throw new Error("the stream is cut off");
    if (!bit(MATCH + 16 * state)) {
      output[written] = letter();
      written++;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    } else if (!bit(REPEATED + state)) {
      [fourth, third, second] = [third, second, back];
      const copied = length(LENGTH);
      back = distance(copied);
      copy(copied);
      state = state < 7 ? 7 : 10;
    } else {
      const one = !bit(FIRST + state) ? !bit(LONG + 16 * state) : (again(), false);
      copy(one ? 1 : length(REPEATED_LENGTH));
      state = (state < 7 ? 8 : 11) + (one && state < 7 ? 1 : 0);
    }
  }
  return output.subarray(before.length);
}
