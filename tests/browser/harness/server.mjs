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
 * Serves `folder` at `http://127.0.0.1:<free port><prefix>`.
 * `pages` are further files by path from the prefix on, such as the article that embeds a view.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(folder, { prefix = "/", pages = {} } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, { folder, prefix, pages }).catch(() => response.writeHead(500).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}${prefix}`, close };
}

async function answer(request, response, { folder, prefix, pages }) {
  const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  if (!path.startsWith(prefix)) return response.writeHead(404).end();
  const name = path.slice(prefix.length);
  const file = await find(folder, name);
  if (pages[name] === undefined && file === undefined) return response.writeHead(404).end();
  const type = MEDIA_TYPES[extname(file ?? name)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" });
  response.end(pages[name] ?? (await readFile(file)));
}

async function find(folder, name) {
  const file = normalize(join(folder, name.endsWith("/") || name === "" ? `${name}index.html` : name));
  const isFile = await stat(file).then((found) => found.isFile(), () => false);
  return isFile && file.startsWith(folder + sep) ? file : undefined;
}
