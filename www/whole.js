// Whether the offline file is whole: its last line tells how long everything before it is, and a number by which
// two texts are told apart (`seal` in src/bin/corpus/offline/file.rs writes the same).

const SEAL = /<!--heel (\d+) (\d+)-->\n$/;

/** The page with its last line. */
export function sealed(page) {
  const bytes = new TextEncoder().encode(page);
  return `${page}<!--heel ${bytes.length} ${sum(bytes)}-->\n`;
}

/** Whether nothing of a sealed page is missing or changed. */
export function isWhole(page) {
  const at = page.search(SEAL);
  return at >= 0 && sealed(page.slice(0, at)) === page;
}

/** A sealed page after an edit, sealed again. Throws where it was not whole before. */
export function edited(page, edit) {
  if (!isWhole(page)) throw new Error("the offline file is not whole");
  return sealed(edit(page.replace(SEAL, "")));
}

/** 31 times what came before, plus the byte, in 32 bits. */
export function sum(bytes) {
  let found = 0;
  for (const byte of bytes) found = (Math.imul(found, 31) + byte) | 0;
  return found >>> 0;
}
