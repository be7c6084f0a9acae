// A static host for the tests. It can put the site in any folder, because the site must work from any.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
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
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
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
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(folder, { prefix = "/", pages = {}, host = "plain", lasting = false } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, { folder, prefix, pages, lasting, ...HOSTS[host] }).catch(() => response.writeHead(500).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}${prefix}`, close };
}

async function answer(request, response, { folder, prefix, pages, lasting, moved, missing, bare }) {
  let path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  if (bare && `${path}/` === prefix) path = prefix;
  if (!path.startsWith(prefix)) return response.writeHead(404).end();
  const name = path.slice(prefix.length);
  const elsewhere = moved?.(path, name);
  if (elsewhere) return response.writeHead(301, { Location: elsewhere, "Cache-Control": "no-cache" }).end();
  const body = pages[name] ?? (await contents(folder, name, bare)) ?? (missing ? await contents(folder, "") : undefined);
  if (body === undefined) return response.writeHead(404).end();
  const known = pages[name] !== undefined || (await contents(folder, name)) !== undefined;
  const type = MEDIA_TYPES[known ? extname(name) || ".html" : ".html"] ?? "application/octet-stream";
  const keep = lasting && /-[0-9a-f]{8,}[._]/.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(200, { "Content-Type": type, "Cache-Control": keep });
  response.end(body);
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
