// The finished site as an engine gets it: as it is, or with a script before everything else in each page, for an engine
// that does not tell what goes wrong in them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listedAnew } from "../harness/deployments.mjs";
import { DIST } from "../harness/visit.mjs";

const OFFLINE = "beleidsspoor.html";

/** A page with a script of ours in front. Its own policy stands after that, and so does not refuse it. */
export function withScript(html, script) {
  if (!html.includes("<head>")) throw new Error(`no <head> in ${html.slice(0, 80)}`);
  return script === undefined ? html : html.replace("<head>", () => `<head><script>${script}</script>`);
}

/** The site, as `serve` takes it. */
export function siteWith(script) {
  if (script === undefined) return DIST;
  const files = new Map();
  for (const name of readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(nameOf)) {
    const contents = readFileSync(join(DIST, name));
    files.set(name, name.endsWith(".html") ? withScript(contents.toString(), script) : contents);
  }
  // The service worker knows files by their contents.
  const worker = "service-worker.js";
  files.set(worker, listedAnew(files.get(worker).toString(), (name) => files.get(name), "gehoord"));
  return files;
}

function nameOf({ parentPath, path, name }) {
  return join(parentPath ?? path, name).slice(DIST.length + 1);
}

/** The file that is opened by double click. Gives its address. */
export function offlineFile(script, folder) {
  if (script === undefined) return pathToFileURL(join(DIST, OFFLINE)).href;
  const path = join(folder, OFFLINE);
  writeFileSync(path, withScript(readFileSync(join(DIST, OFFLINE), "utf8"), script));
  return pathToFileURL(path).href;
}

/** A folder for as long as the program runs. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "beleidsspoor-engines-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A certificate that this machine made for itself, as `serve` takes it; nothing where OpenSSL is missing. */
export function selfMade(folder) {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  try {
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    execFileSync("openssl", [...made, "-keyout", key, "-out", cert, ...names], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
