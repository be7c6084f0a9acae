// That the other scenarios can fail: what goes wrong in a page or in a frame of it is heard.
import assert from "node:assert/strict";
import { scenario } from "../../harness/scenario.mjs";

const BROKEN = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Stuk</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-HASH'"></head><body><h1>Stuk</h1>
<script>CODE</script><script>document.title = "gelukt"</script></body></html>`;
const CODE = 'console.error("gezegd"); setTimeout(() => { throw new Error("gegooid"); });';

scenario("what goes wrong in a page, or in a sandboxed frame of it, is heard", async (visit) => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(CODE));
  const broken = BROKEN.replace("HASH", Buffer.from(hash).toString("base64")).replace("CODE", CODE);
  const around = broken.replace(/<script>[\s\S]*<\/script>/, '<iframe title="Stuk" sandbox="allow-scripts" src="stuk.html"></iframe>');
  const site = await visit.site({ pages: { "stuk.html": broken, "kader.html": around } });
  // What is thrown in a sandboxed frame is nobody's to know in WebKit: that something was, is said.
  for (const name of ["stuk.html", "kader.html"]) {
    const page = await visit.open("", { address: site + name, ready: "h1" });
    if (name === "kader.html") await (await page.frame(0)).found({ css: "h1" });
    const heard = [];
    for (let turn = 0; turn < 50 && heard.length < 3; turn++) {
      heard.push(...(await visit.taken()));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const one of [/gezegd/, /^uncaught/, /script-src-elem/]) assert.ok(heard.some((trouble) => one.test(trouble)), `${name}: ${one} not in ${heard}`);
  }
});
