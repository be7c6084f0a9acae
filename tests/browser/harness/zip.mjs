// Zip files as Word makes them, of parts that are texts. Nothing is packed: what reads them must unpack either way.
import { crc32 } from "node:zlib";

/** The bytes of a zip file with these parts, `{ "word/document.xml": text }`. */
export function zip(parts) {
  const files = Object.entries(parts).map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) }));
  const written = [];
  let at = 0;
  const add = (...pieces) => {
    for (const piece of pieces) {
      written.push(piece);
      at += piece.length;
    }
  };
  for (const file of files) {
    file.at = at;
    add(Buffer.from("PK\x03\x04"), about(file), Buffer.from(file.name), file.data);
  }
  const start = at;
  for (const file of files) {
    // Made by version 2.0; no comment, first disk, no attributes, and where the file stands.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(file.at, 10);
    add(Buffer.from("PK\x01\x02\x14\x00"), about(file), rest, file.name);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(at - start, 8);
  end.writeUInt32LE(start, 12);
  add(Buffer.from("PK\x05\x06"), end);
  return Buffer.concat(written);
}

/** What both places say of a file, from the version that reads it to the length of what comes behind its name. */
function about({ name, data }) {
  const told = Buffer.alloc(26);
  told.writeUInt16LE(20, 0);
  told.writeUInt32LE(crc32(data), 10);
  told.writeUInt32LE(data.length, 14);
  told.writeUInt32LE(data.length, 18);
  told.writeUInt16LE(name.length, 22);
  return told;
}
