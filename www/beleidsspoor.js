// The JavaScript interface of Beleidsspoor, under a name that stays (types: beleidsspoor.d.ts).
// Importing it starts nothing and touches no page.
import start from "./explorer.js";
export * from "./explorer.js";

const program = new URL("./explorer_bg.wasm", import.meta.url);
let started;

/**
 * Loads the program, once. In Node.js give its bytes: `init({ module_or_path: bytes })`.
 */
export default function init(options = { module_or_path: program }) {
  started ??= start(options).catch((reason) => {
    started = undefined;
    throw reason;
  });
  return started;
}
