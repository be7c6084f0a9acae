// A server on 127.0.0.1 that sends the brotli copy of a file and notes how many bytes that was.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

export function serve(folder) {
  const sent = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    const packed = existsSync(`${file}.br`);
    const bytes = readFileSync(packed ? `${file}.br` : file);
    sent.push({ path, bytes: bytes.length });
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": bytes.length,
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      ...(packed ? { "content-encoding": "br" } : {}),
    });
    response.end(bytes);
  });
  return new Promise((ready) =>
    server.listen(0, "127.0.0.1", () => ready({ address: `http://127.0.0.1:${server.address().port}/`, sent, close: () => server.close() })),
  );
}
