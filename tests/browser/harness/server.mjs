// The one static host: of `cargo xtask serve`, of the tests and of the benches. It can put the site in any folder, because
// the site must work from any. It answers from 127.0.0.1 alone and never from outside its folder.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const MEDIA_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".atom": "application/atom+xml",
};

/**
 * What hosts do that differ from the plain one, which answers 404 for what is missing. `moved`: where a path has moved to,
 * as an address relative to it. `missing`: whether the start page is answered for what is missing.
 */
export const HOSTS = {
  plain: {},
  html: { missing: true },
  "to index.html": { moved: (path) => (path.endsWith("/") ? "index.html" : undefined) },
  "to the folder": { moved: (path) => (path.endsWith("/index.html") ? "./" : undefined) },
  "without slashes": { moved: (path, name) => (name.endsWith("/") ? `../${name.split("/").at(-2)}` : undefined), bare: true },
};

/**
 * Serves `folder`, or a map from names to contents, at `http://127.0.0.1:<free port><prefix>`.
 * `pages` are further files by path from the prefix on, such as the article that embeds a view. `host`: one of `HOSTS`.
 * `lasting`: hashed names are to be kept for ever, as the README tells those who host the site; whatever is answered.
 * `packed`: the brotli copy of a file beside it is sent (`name.br`). `headers`: further ones. `port`: 0 for any free one.
 * `certificate`: `{ key, cert }` for https. `sent` notes the bytes of every answer, `missed` the paths that got none.
 * @returns {Promise<{url: string, sent: {name: string, bytes: number}[], missed: string[], close: () => Promise<void>}>}
 */
export async function serve(folder, { prefix = "/", host = "plain", port = 0, certificate, ...options } = {}) {
  const [sent, missed] = [[], []];
  const site = { folder, prefix, sent, pages: {}, ...options, ...HOSTS[host] };
  const answered = (request, response) => {
    response.on("finish", () => response.statusCode >= 400 && missed.push(request.url));
    answer(request, response, site).catch(() => response.writeHead(500).end());
  };
  const server = certificate ? createSecureServer(certificate, answered) : createServer(answered);
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const scheme = certificate ? "https" : "http";
  return { url: `${scheme}://127.0.0.1:${server.address().port}${prefix}`, sent, missed, close };
}

async function answer(request, response, { folder, prefix, pages, sent, lasting, packed, headers, moved, missing, bare }) {
  if (!["GET", "HEAD"].includes(request.method)) return response.writeHead(405, { Allow: "GET, HEAD" }).end();
  let path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  if (bare && `${path}/` === prefix) path = prefix;
  if (!path.startsWith(prefix)) return response.writeHead(404).end();
  const name = path.slice(prefix.length);
  const elsewhere = moved?.(path, name);
  if (elsewhere) return response.writeHead(301, { Location: elsewhere, "Cache-Control": "no-cache" }).end();
  const body = pages[name] ?? (await contents(folder, name, bare)) ?? (missing ? await contents(folder, "") : undefined);
  if (body === undefined) {
    // Without its slash relative addresses in the page would go wrong.
    const isFolder = name !== "" && (await contents(folder, `${name}/`)) !== undefined;
    const slashed = { Location: `${name.split("/").at(-1)}/`, "Cache-Control": "no-cache" };
    return isFolder ? response.writeHead(301, slashed).end() : response.writeHead(404).end();
  }
  const known = pages[name] !== undefined || (await contents(folder, name)) !== undefined;
  const type = MEDIA_TYPES[known ? extname(name) || ".html" : ".html"] ?? "application/octet-stream";
  const keep = lasting && /-[0-9a-f]{8,}[._]/.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
  const brotli = packed ? await contents(folder, `${name}.br`) : undefined;
  const encoding = brotli === undefined ? {} : { "Content-Encoding": "br" };
  sent.push({ name, bytes: Buffer.byteLength(brotli ?? body) });
  response.writeHead(200, { "Content-Type": type, "Cache-Control": keep, "X-Content-Type-Options": "nosniff", ...headers, ...encoding });
  response.end(brotli ?? body);
}

/** What stands under a name; a folder stands for its page, on some hosts without its slash too. */
async function contents(folder, name, bare) {
  const file = name.endsWith("/") || name === "" ? `${name}index.html` : name;
  const found = folder instanceof Map ? folder.get(file) : await read(folder, file);
  return found ?? (bare && !file.endsWith("/index.html") ? contents(folder, `${file}/index.html`) : undefined);
}

async function read(folder, name) {
  const file = normalize(join(folder, name));
  const isFile = await stat(file).then((found) => found.isFile(), () => false);
  return isFile && file.startsWith(folder + sep) ? readFile(file) : undefined;
}
