// Runs in a worker of the page: makes text of the bytes of a reader's own papers (papers.js). It is told first where its
// programs are: `{ programs: { pdf, more } }` by address, or packed in a text as the offline file carries them (unpack.js).
import { play, reader as loaded } from "./readers.js";
import { unpack } from "./unpack.js";

let programs;

onmessage = async ({ data: { number, reader, bytes, ...told } }) => {
  if (told.programs) return void (programs = told.programs);
  if (told.packed) return void (programs = unpacked(told));
  try {
    postMessage({ number, read: await play(await loaded(reader, programs[reader]), bytes) });
  } catch ({ message }) {
    postMessage({ number, reason: message });
  }
};

function unpacked({ packed, sizes }) {
  const [pdf, more] = unpack(packed, sizes);
  return { pdf, more };
}
