// Makes everything that is served: records of each scale, the peers in one file each, the indexes made beforehand, this
// project's own program, and a brotli copy of each file, as a good host would send it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";
import { growRecords, loadRecords } from "./records.mjs";

export const HERE = new URL("..", import.meta.url).pathname;
export const ROOT = new URL("../../..", import.meta.url).pathname;
export const SERVED = join(ROOT, "tests/output/bench");
/** Above this many bytes the slowest compression would take minutes. */
const LARGE = 3e6;

export async function build({ scales, keep }, peers) {
  if (!keep) rmSync(SERVED, { recursive: true, force: true });
  mkdirSync(join(SERVED, "peers"), { recursive: true });
  const own = loadRecords(join(ROOT, "corpus"));
  await bundlePeers();
  for (const file of ["page.html", "page.js", "blank.html"]) cpSync(join(HERE, "lib", file), join(SERVED, file));
  cpSync(join(HERE, "node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.wasm"), join(SERVED, "sqlite3.wasm"));
  copyProgram();
  for (const scale of scales) {
    const records = growRecords(own, scale);
    const file = join(SERVED, `records-${scale}.json`);
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(records));
    if (peers.some((peer) => peer.shipped)) shipIndex(file, join(SERVED, `index-${scale}.bin`));
    if (peers.some((peer) => peer.prebuilt)) await buildPagefind(records, join(SERVED, `pagefind-${scale}`));
  }
  compress();
}

/** What this project's script fetches, beside the one file that it is in: where a bundler puts such files. */
function copyProgram() {
  const folder = join(SERVED, "peers");
  for (const name of readdirSync(folder)) if (/\.wasm(\.br)?$/.test(name)) rmSync(join(folder, name));
  const { files } = JSON.parse(readFileSync(join(ROOT, "dist/package.json"), "utf8"));
  for (const name of files.filter((name) => name.endsWith(".wasm"))) cpSync(join(ROOT, "dist", name), join(folder, name));
}

async function bundlePeers() {
  const files = readdirSync(join(HERE, "peers")).filter((file) => !file.startsWith("_"));
  await esbuild.build({
    entryPoints: files.map((file) => join(HERE, "peers", file)),
    outdir: join(SERVED, "peers"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    platform: "browser",
    external: ["node:*"],
    alias: { "beleidsspoor/search": join(ROOT, "dist/search.js") },
  });
}

function shipIndex(records, file) {
  const program = process.env.CORPUS_PROGRAM ?? join(ROOT, "target/release/corpus");
  execFileSync(program, ["index", "--texts", records, "--out", file], { stdio: "inherit" });
}

async function buildPagefind(records, folder) {
  if (existsSync(folder)) return;
  const { close, createIndex } = await import("pagefind");
  const { index } = await createIndex({ forceLanguage: "nl" });
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const page = ({ id, text }) => ({
    url: `/${id}.html`,
    content: `<!doctype html><html lang="nl"><head><title>${id}</title></head><body data-pagefind-body><p>${escaped(text)}</p></body></html>`,
  });
  for (let at = 0; at < records.length; at += 200) {
    await Promise.all(records.slice(at, at + 200).map((record) => index.addHTMLFile(page(record))));
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  await close();
}

/** Pagefind's own files are compressed already. */
function compress() {
  for (const name of readdirSync(SERVED, { recursive: true })) {
    const file = join(SERVED, name);
    if (!statSync(file).isFile() || file.endsWith(".br") || /\.(pf_\w+|pagefind)$/.test(file)) continue;
    if (existsSync(`${file}.br`) && statSync(`${file}.br`).mtimeMs >= statSync(file).mtimeMs) continue;
    const bytes = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
}
