// Whether the offline file is whole: its end tells how long everything before it is, and a number by which two texts
// are told apart (`end` in src/bin/corpus/offline/file.rs writes the same).

const MARK = "<template data-heel=";
const END = /(<template data-heel="[\d ]*"><\/template>)?\s*<\/body>\s*<\/html>\s*$/;

const end = (bytes) => `${MARK}"${bytes.length} ${sum(bytes)}"></template>\n</body>\n</html>\n`;

/** A page of ours with the end that belongs to what comes before it. */
export function sealed(page) {
  const before = page.replace(END, "");
  return before + end(new TextEncoder().encode(before));
}

/** Whether nothing of a sealed page is missing or changed. */
export const isWhole = (page) => page.includes(MARK) && sealed(page) === page;

/** 31 times what came before, plus the byte, in 32 bits. */
export function sum(bytes) {
  let found = 0;
  for (const byte of bytes) found = (Math.imul(found, 31) + byte) | 0;
  return found >>> 0;
}
