// Trusted types: no text becomes markup or script, in whatever page of ours that runs something.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../harness/scenario.mjs";
import { DIST } from "../harness/visit.mjs";

const FILE = join(DIST, "beleidsspoor.html");
const PAGES = ["#/documenten", "embed.html#/inbedden/documenten", "inbedden/tijdlijn/", pathToFileURL(FILE).href];

/** What a page lets become what. */
const tries = () => {
  const refused = (play) => {
    try {
      play();
      return false;
    } catch (reason) {
      return reason instanceof TypeError;
    }
  };
  const element = document.createElement("div");
  const script = document.createElement("script");
  return {
    markup: refused(() => (element.innerHTML = "<b>x</b>")),
    behind: refused(() => element.insertAdjacentHTML("beforeend", "<b>x</b>")),
    document: refused(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
    elsewhere: refused(() => (script.src = "https://elders.example/x.js")),
    data: refused(() => (script.src = "data:text/javascript,1")),
    policy: refused(() => trustedTypes.createPolicy("eigen", {})),
    again: refused(() => trustedTypes.createPolicy("default", {})),
  };
};

for (const address of PAGES) {
  scenario(`no text becomes markup or script in ${address.replace(/^file:.*\//, "")}`, async (visit) => {
    const site = await visit.site();
    const page = await visit.page({ tolerate: [/TrustedHTML|TrustedScriptURL|Trusted Type|trusted-types|Creating a TrustedTypePolicy|requires 'Trusted/i] });
    await page.goto(address.startsWith("file:") ? address : site + address);
    await page.locator("h1").first().waitFor();
    if (!(await page.evaluate(() => "trustedTypes" in globalThis))) return;
    const refused = await page.evaluate(tries);
    assert.deepEqual(Object.entries(refused).filter(([, is]) => !is), []);
  });
}

scenario("the offline file and the frames name no other policy than the page does", async () => {
  const policies = ["index.html", "embed.html", "beleidsspoor.html"].map((name) => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(DIST, name), "utf8"));
    return policy.split("; ").filter((rule) => /trusted/.test(rule));
  });
  for (const rules of policies) assert.deepEqual(rules, ["require-trusted-types-for 'script'", "trusted-types default"]);
});
