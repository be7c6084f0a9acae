// In a bundle, program and collection come along as bytes. With esbuild:
//   esbuild main.js --bundle --format=esm --loader:.wasm=binary --loader:.bin=binary --outfile=bundle.js
import init, { open } from "beleidsspoor";
import collection from "beleidsspoor/collection.bin";
import program from "beleidsspoor/program.wasm";

await init({ module_or_path: program });
const explorer = await open({ collection });

const { tables } = explorer.money();
const wrong = tables.flatMap(({ sums }) => sums.filter((sum) => !sum.agrees));
document.querySelector("#sommen").textContent =
  wrong.map((sum) => `${sum.text}: genoemd ${sum.stated}, opgeteld ${sum.computed}`).join("\n");
