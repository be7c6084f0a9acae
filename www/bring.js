// Stands inside the pages for frames: tells their height, and brings the program. Where the build has rendered what the
// frame shows (`#vooraf`), it comes only when the reader presses what needs it; wait.js does that again when it is there.
import "./height.js";

const root = document.documentElement;

/** The program, which reads from the address what to show. */
function bring() {
  removeEventListener("click", pressed);
  root.dataset.bezig = "";
  const { weg, programma } = root.dataset;
  // Absolute: what is relative is meant for the whole page (`<base>`).
  if (weg && !location.hash) location.replace(location.href.split("#")[0] + weg);
  document.head.append(Object.assign(document.createElement("script"), { src: programma }));
}

function pressed({ target }) {
  if (target.closest?.("#vooraf :is(button, input, select)")) bring();
}

addEventListener("DOMContentLoaded", () => {
  if (document.getElementById("vooraf")) addEventListener("click", pressed);
  else bring();
});
