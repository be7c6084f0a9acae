// The page starts: anywhere, without noise, asking nobody else.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";

scenario("the page opens from a subfolder with one heading", async (visit) => {
  const page = await visit.open();
  assert.equal(await page.locator("h1").count(), 1);
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  assert.equal(await page.locator("#wachten").count(), 0);
  assert.deepEqual(await visit.axe(page), []);
  await visit.screenshot(page, "start");
});

scenario("the page opens at the root of a host, and by the name of its file", async (visit) => {
  const root = await visit.site({ prefix: "/" });
  await visit.open("", { address: root });
  await visit.open("", { address: `${root}index.html` });
});

scenario("nothing is fetched twice", async (visit) => {
  const address = await visit.site();
  const page = await visit.page();
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url().replace(address, "")));
  await page.goto(address, { waitUntil: "networkidle" });
  assert.deepEqual(fetched, [...new Set(fetched)]);
  assert.ok(fetched.some((name) => name.endsWith(".wasm")), `no wasm among ${fetched}`);
});

scenario("without script the page says what it is", async (visit) => {
  // Chromium then refuses the preloaded script, and says so.
  const page = await visit.open("", { javaScriptEnabled: false, ready: "h1", tolerate: [/request failed: .*\.js csp/] });
  assert.match(await page.getByRole("complementary").innerText(), /JavaScript/);
});
