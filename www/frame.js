// Starts the program inside a frame (bring.js).
import { followTranslation } from "./translated.js";
import { unpack } from "./unpack.js";

followTranslation(document.documentElement);

async function start() {
  const [program_, collection] = unpack(carried.text, carried.sizes);
  await program.default({ module_or_path: program_ });
  program.mount(document.getElementById("pagina"), { own: true, collection });
}

// What fails is told by the page itself (wait.js), which hears nothing of it by itself where a sandbox hides our origin.
start().catch((error) => {
  dispatchEvent(new ErrorEvent("error", { error }));
  throw error;
});
