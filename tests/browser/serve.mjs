// What `cargo xtask serve` shows:  node tests/browser/serve.mjs FOLDER PORT
import { resolve } from "node:path";
import { serve } from "./harness/server.mjs";

const [folder, port] = process.argv.slice(2);
const { url } = await serve(resolve(folder), { port: Number(port) });
console.log(`Serving ${folder} on ${url} (stop with Ctrl-C)`);
