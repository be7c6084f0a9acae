// The page's own start: it only starts the program and shows the page.
// The names below are those of the sources; the build fills in the hashed ones.
import init, { mount } from "./explorer.js";
const program = new URL("./explorer_bg.wasm", import.meta.url);
const show = () => mount(document.getElementById("pagina"), {});
const apologise = (reason) => {
  document.getElementById("storing").hidden = false;
  throw reason;
};
init({ module_or_path: program }).then(show, apologise);
