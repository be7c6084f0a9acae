// The host that everything else stands on: what it answers, and that nothing outside its folder is answered.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { scenario } from "../harness/scenario.mjs";
import { serve } from "../harness/server.mjs";

/** Status, headers and body for a path as it stands: `fetch` would tidy it. */
function ask(url, path, method = "GET") {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on("error", reject).end();
  });
}

scenario("the host answers files and folders, and nothing from outside its folder", async () => {
  const base = await mkdtemp(join(tmpdir(), "beleidsspoor-host-"));
  const site = join(base, "site");
  await mkdir(join(site, "d/kst-1"), { recursive: true });
  await mkdir(join(site, "leeg"));
  for (const file of ["index.html", "d/kst-1/index.html", "a b.txt", "p.wasm", "../secret"]) await writeFile(join(site, file), file);
  await writeFile(join(site, "p.wasm.br"), brotliCompressSync("packed"));
  const { url, sent, close } = await serve(site, { packed: true });
  const bodies = { "/": "index.html", "/index.html?x=/../y": "index.html", "/a%20b.txt": "a b.txt", "/d/kst-1/": "d/kst-1/index.html" };
  for (const [path, body] of Object.entries(bodies)) assert.equal(String((await ask(url, path)).body), body, path);
  const moved = await ask(url, "/d/kst-1");
  assert.deepEqual([moved.status, moved.headers.location], [301, "kst-1/"]);
  const packed = await ask(url, "/p.wasm");
  assert.deepEqual([packed.headers["content-type"], packed.headers["content-encoding"]], ["application/wasm", "br"]);
  assert.equal(String(brotliDecompressSync(packed.body)), "packed");
  assert.deepEqual(sent.at(-1), { name: "p.wasm", bytes: packed.body.length });
  assert.equal((await ask(url, "/", "POST")).status, 405);
  assert.equal((await ask(url, "/", "HEAD")).body.length, 0);
  for (const path of ["/../secret", "/%2e%2e/secret", "/d/../../secret", "/..%2fsecret", "/..\\secret", "//etc/passwd", "/%00", "/%zz", "/leeg/", "/niets"]) {
    assert.ok((await ask(url, path)).status >= 400, path);
  }
  await close();
  await rm(base, { recursive: true });
});
