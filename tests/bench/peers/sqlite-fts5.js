// SQLite's FTS5 in WebAssembly: words without diacritics, each also as a prefix.
import start from "@sqlite.org/sqlite-wasm";
import { bare } from "./_text.js";

const asked = (query) =>
  /^".*"$/.test(query) ? query : bare(query).split(/\s+/).map((word) => `"${word}"*`).join(" ");

export default {
  async init({ records }) {
    const sqlite = await start({ print() {}, printErr() {}, locateFile: (file) => `/${file}` });
    const database = new sqlite.oo1.DB(":memory:");
    const tokenize = `tokenize="unicode61 remove_diacritics 2"`;
    database.exec(`create virtual table texts using fts5(text, content='', ${tokenize}, prefix='2 3')`);
    database.exec("begin");
    const insert = database.prepare("insert into texts(rowid, text) values(?, ?)");
    records.forEach((record, at) => insert.bind([at + 1, record.text]).stepReset());
    insert.finalize();
    database.exec("commit");
    const select = database.prepare("select rowid from texts where texts match ? order by rank limit ?");
    return {
      search(query, limit = 10) {
        const found = [];
        select.bind([asked(query), limit]);
        while (select.step()) found.push(records[select.get(0) - 1].id);
        select.reset();
        return found;
      },
    };
  },
};
