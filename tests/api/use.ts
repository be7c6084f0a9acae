// How a TypeScript project uses the interface: this must pass `tsc --strict`.
import init, { mount, open, parse, type BeleidsspoorError, type Explorer, type Hit, type Span } from "beleidsspoor";

await init({ module_or_path: new Uint8Array() });
await init();
const explorer: Explorer = await open();
const own: Explorer = await open({ documents: [{ name: "brief", text: "…", format: "plain" }] });
await open({ collection: new Uint8Array() });

const found = own.search("mee", { limit: 5, in: "brief", from: "2014-01-01", to: "2023-12-31", kind: "letter" });
const best: Hit | undefined = found.hits[0];
const speaker: string | undefined = best?.voice?.name;
const span: Span = [0, 12];
const raw: string = explorer.document("kst-31476-24").slice(span);
const years: number[] = explorer.timeline({ from: "2018-01-01", relevance: 2, tense: "past" }).map(({ start }) => Number(start.slice(0, 4)));
const wrong: number = explorer.money().tables.flatMap(({ sums }) => sums).filter(({ agrees }) => !agrees).length;
const unanswered: string[] = explorer.questions().flatMap(({ questions }) => questions.filter(({ answers }) => answers.length === 0).map(({ id }) => id));
const promised: string[] = explorer.commitments().map(({ mention, status }) => `${status}: ${mention.text}`);
const answered: string[] = explorer.answers().map(({ question, said }) => `${question} ${said[0]?.text} ${said[0]?.proofs[0]?.document}`);
const newThings: string[] = explorer.themes().flatMap(({ steps }) => steps.map(({ change }) => change));
const sides: number[] = explorer.contradictions().map((one) => one.sides.length);
const planned: boolean[] = explorer.trail().marks.map((mark) => mark.planned);
const papers: (string | null)[] = explorer.references().map(({ url }) => url);
const returning: string[] = explorer.links("kst-31476-24").filter(({ kind }) => kind === "said-again").map(({ here, there, changes }) => `${here.text} ${there.text} ${changes?.[0]?.kind}`);
await explorer.ready("facts");
const cited: string = explorer.cite("kst-31476-24", { passage: 2012, until: 2100, link: "https://voorbeeld.nl" }).bibtex;
const verdict: "exact" | "typographic" | "altered" | "not-found" | "empty" | "too-long" = explorer.checkQuote("…").status;
const words: string[] = explorer.suggest("cliënt").map(({ text }) => text);
const id: string = explorer.add("brief.txt", "…");
const kinds: string[] = parse("brief.txt", "…").blocks.map(({ kind }) => kind);
const file = await parse("brief.pdf", new Uint8Array());
const page: number | undefined = file.blocks[0]?.page ?? file.facts.amounts[0]?.page;
const container: string = file.source.container;
const added: string = await explorer.add("brief.pdf", new ArrayBuffer(8));
const files: Explorer = await open({ documents: [{ name: "a", bytes: new Uint8Array() }, { name: "b", text: "…" }] });
const refused: string[] = files.refused.map(({ code, document }) => `${document}: ${code}`);
await init({ readers: { pdf: new Uint8Array() } });
mount(document.body, { collection: "./collection.bin" });
mount(document.body);

try {
  explorer.document("nergens");
} catch (reason) {
  if ((reason as BeleidsspoorError).code === "not-found") throw reason;
}

export { added, cited, container, id, kinds, page, papers, promised, raw, refused, returning, speaker, unanswered, verdict, words, wrong, years };
