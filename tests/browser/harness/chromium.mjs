// Chromium as the tests and the timing use it: headless, without network beyond this machine.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const KNOWN_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox", // root in a container has no other way
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever a page asks of another host, it does not get.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts Chromium: the one in CHROME_PATH, which `cargo xtask` sets, or one in a usual place. */
export function launch() {
  const executablePath = process.env.CHROME_PATH || KNOWN_PATHS.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium: set CHROME_PATH to its program");
  return chromium.launch({ executablePath, args: FLAGS, headless: !process.env.HEADFUL });
}
