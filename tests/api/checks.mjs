// What the JavaScript interface promises. Runs in Node.js and in a page: it imports nothing.

function ok(fact, what) {
  if (!fact) throw new Error(what);
}

function equal(found, wanted, what) {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  ok(left === right, `${what}: ${left} instead of ${right}`);
}

function thrown(play) {
  try {
    play();
  } catch (reason) {
    return reason;
  }
  throw new Error("nothing was thrown");
}

async function rejected(promise) {
  return promise.then(
    () => {
      throw new Error("nothing was thrown");
    },
    (reason) => reason,
  );
}

function isError(reason, code) {
  ok(reason instanceof Error, `no Error: ${reason}`);
  equal(reason.code, code, reason.message);
}

const LETTER = "Kamerbrief\n\nDe minister stuurt voor 1 juli 2024 een brief over € 3 miljoen.\n";

/** Each check is one sentence that is true when it passes. */
export const checks = {
  "everything that the contract names is there": ({ api, explorer }) => {
    for (const name of ["default", "open", "parse", "mount"]) ok(typeof api[name] === "function", name);
    const methods = ["documents", "document", "search", "suggest", "timeline", "questions", "money", "commitments", "references",
      "answers", "themes", "contradictions", "trail", "links", "ready", "add", "cite", "checkQuote"];
    for (const name of methods) ok(typeof explorer[name] === "function", name);
  },

  "the built-in collection has five documents in the order of time": ({ explorer }) => {
    equal(explorer.documents().map(({ id }) => id), ["kst-33841-21", "vws-954002-149168",
      "zorgwelzijn-2018-clientondersteuning", "kst-31476-24", "kst-29538-350"], "ids");
  },

  "a document is plain data, and slice gives the raw text under a span": ({ explorer }) => {
    const document = explorer.document("kst-31476-24");
    equal(document.schema, "beleidsspoor/document/1", "schema");
    ok(document.facts.questions.length > 10, "questions");
    const heading = document.blocks.find(({ kind }) => kind === "heading");
    ok(document.slice(heading.spans[0]).includes(heading.text.split(" ")[0]), "slice");
    equal(document.slice([-1, 1e12]), "", "a span outside");
    equal(document.slice("onzin"), "", "no span");
    JSON.stringify(document);
  },

  "search answers with passages, says why, and keeps to its options": ({ explorer }) => {
    const all = explorer.search("cliëntondersteuning");
    const some = explorer.search("clientondersteuning", { limit: 3, in: "kst-29538-350", from: "2020-01-01", to: "2024-01-01", kind: "letter" });
    ok(all.total > some.total && some.total > 0, `${all.total} and ${some.total}`);
    equal(some.hits.length, 3, "limit");
    ok(some.hits.every(({ document }) => document === "kst-29538-350"), "in");
    const [hit] = some.hits;
    ok(Number.isInteger(hit.passage) && hit.why.length > 0 && hit.snippet.some(({ match }) => match), "a hit");
    ok(typeof all.took_ms === "number", "took_ms");
    equal(explorer.search("cliëntondersteuning", { from: "2030-01-01" }).total, 0, "from");
    equal(explorer.search("cliëntondersteuning", { kind: "debate" }).total, 0, "kind");
  },

  "suggestions go on from what was typed": ({ explorer }) => {
    ok(explorer.suggest("cliënt").some(({ text }) => text.toLowerCase().startsWith("cli")), "suggest");
    equal(explorer.suggest("\u0000"), [], "nothing");
  },

  "timeline, questions, money, commitments and references are there": ({ explorer }) => {
    const events = explorer.timeline();
    ok(events.length > 50 && events.every(({ start }, at) => at === 0 || events[at - 1].start <= start), "timeline");
    const late = explorer.timeline({ from: "2023-01-01", document: "kst-29538-350", relevance: 1 });
    ok(late.length > 0 && late.length < events.length, "filter");
    ok(explorer.questions()[0].questions.length > 10, "questions");
    ok(explorer.money().tables[0].sums.some(({ agrees }) => !agrees), "money");
    ok(explorer.commitments().some(({ taken_up }) => taken_up.length > 0), "commitments");
    ok(explorer.references().some(({ url }) => url?.startsWith("https://zoek.officielebekendmakingen.nl/")), "references");
  },

  "what editors tell is there, each sentence with its proof": async ({ explorer }) => {
    const answers = explorer.answers();
    ok(answers.length > 4 && answers.every(({ said }) => said.every(({ proofs }) => proofs.length > 0)), "answers");
    const koplopers = explorer.themes().find(({ slug }) => slug === "koplopers");
    equal(koplopers.counted.map(({ value }) => value), [14, 113, 171], "themes");
    equal(explorer.contradictions().length, 11, "contradictions");
    const sums = explorer.links("kst-29538-350").filter(({ kind }) => kind === "same-sum");
    equal(sums.map(({ document, about }) => `${document} ${about}`).join(), "kst-31476-24 € 55.000.000", "links");
    equal(await explorer.ready("facts"), undefined, "ready");
    ok(explorer.trail().marks.length > 7 && explorer.trail().open.length > 0, "trail");
  },

  "a citation names the speaker": ({ explorer }) => {
    equal(explorer.cite("kst-31476-24").official, "Kamerstukken II 2018/19, 31476, nr. 24.", "citation");
    const { hits } = explorer.search("wachtlijst");
    const hit = hits.find(({ voice }) => voice?.kind === "fractie");
    const link = "https://voorbeeld.nl/#x";
    const { official, sentence } = explorer.cite(hit.document, { passage: hit.passage, link });
    ok(official.includes(`(${hit.voice.name}-fractie)`) && official.endsWith(link), official);
    ok(sentence.startsWith(`De ${hit.voice.name}-fractie schreef`), sentence);
  },

  "a quotation is exact, altered or not found": ({ explorer }) => {
    const exact = explorer.checkQuote("Deze belofte los ik bij deze in");
    equal([exact.status, exact.total], ["exact", 1], "exact");
    equal(exact.places[0].parts[0].speakers[0].kind, "government", "speaker");
    equal(explorer.checkQuote("Deze belofte los ik nu niet in").status, "altered", "altered");
    equal(explorer.checkQuote("Olifanten vliegen zelden over Parijs").status, "not-found", "not found");
    equal(explorer.checkQuote("x".repeat(20_000)).status, "too-long", "too long");
  },

  "texts of one's own open as a collection and can be added to one": async ({ api }) => {
    const explorer = await api.open({ documents: [{ name: "brief-1", text: LETTER }, { name: "brief-2", text: LETTER, format: "plain" }] });
    equal(explorer.documents().map(({ id }) => id).sort(), ["brief-1", "brief-2"], "ids");
    ok(explorer.search("minister").total === 2, "search");
    const id = explorer.add("derde.txt", LETTER);
    ok(explorer.document(id).facts.amounts[0].eur === 3_000_000, "amount");
    ok(explorer.add("derde.txt", LETTER) !== id, "ids are unique");
    // A text with the sign that stands between texts when they cross into the program; one without a format of its own.
    const documents = [["a", "Een \0 twee."], ["b", "Drie vier."], ["c", "Vijf."]].map(([name, text]) => ({ name, text, format: name === "a" ? null : "plain" }));
    const others = await api.open({ documents });
    const found = ["twee", "vier", "vijf"].map((word) => others.search(word).hits.map(({ document }) => document).join());
    equal(found, ["a", "b", "c"], "each text under its own name");
    equal(others.document("b").slice([0, 4]), "Drie", "the text itself");
  },

  "texts of one name are told apart": async ({ api }) => {
    const explorer = await api.open({ documents: ["Een.", "Twee."].map((text) => ({ name: "brief", text })) });
    equal(explorer.documents().map(({ id }) => id), ["brief", "brief-2"], "ids");
    equal(explorer.document("brief-2").slice([0, 4]), "Twee", "the text of the second");
  },

  "parse gives the object of contract section 3": ({ api }) => {
    const parsed = api.parse("brief.txt", LETTER);
    equal(parsed.schema, "beleidsspoor/document/1", "schema");
    ok(parsed.blocks.length >= 2 && parsed.facts.dates.length === 1, "blocks and dates");
    ok(!("slice" in parsed), "no slice without collection");
  },

  "errors are Errors with a code": async ({ api, explorer }) => {
    isError(thrown(() => explorer.document("nergens")), "not-found");
    isError(thrown(() => explorer.cite("kst-31476-24", { passage: "x" })), "usage");
    isError(thrown(() => explorer.search("x", { limit: "veel" })), "usage");
    isError(thrown(() => explorer.timeline({ relevance: "hoog" })), "usage");
    isError(await rejected(api.open({ documents: 5 })), "usage");
    for (const wrong of [{ name: "a" }, { text: "b" }, { name: 1, text: "b" }, { name: "a", text: null }, null, "a"]) {
      isError(await rejected(api.open({ documents: [{ name: "een", text: "Een." }, wrong] })), "usage");
    }
    for (const format of ["pdf", "op-xml", 5, {}]) isError(await rejected(api.open({ documents: [{ name: "a", text: "b", format }] })), "usage");
    isError(await rejected(api.open({ documents: [{ naam: "x" }] })), "usage");
    isError(await rejected(api.open({ collection: new Uint8Array([1, 2, 3]) })), "bundle");
    isError(await rejected(api.open({ collection: {} })), "usage");
  },

  "what is no text is refused, and nothing else is amiss": ({ api, explorer }) => {
    const wrong = [() => explorer.search(5), () => explorer.add(5), () => explorer.add("a"), () => explorer.cite({}),
      () => explorer.document(), () => explorer.suggest(null), () => explorer.checkQuote([]), () => api.parse("a")];
    for (const call of wrong) isError(thrown(call), "usage");
    isError(thrown(() => explorer.timeline({ words: "zorg ".repeat(999) })), "usage");
    ok(explorer.search("zorg").total > 0, "it goes on");
  },

  "a page is mounted into an element, and one at a time": ({ api }) => {
    for (const wrong of [undefined, null, "body", {}, globalThis.document]) isError(thrown(() => api.mount(wrong)), "usage");
  },

  "what makes too much work is answered in part, and says so": ({ explorer }) => {
    equal(explorer.search("zorg").refused, undefined, "nothing");
    const refused = (query) => explorer.search(query, { limit: 20 }).refused;
    equal(refused("/(.?){60}xx/"), "too-heavy", "a hard pattern");
    equal(refused("/(a/"), "invalid", "half a pattern");
    equal(refused("zorg ".repeat(200_000)), "too-long", "a megabyte");
    equal(refused("e\u0301".repeat(400_000)), "too-long", "a megabyte of accents");
    equal(explorer.suggest("zorg ".repeat(200_000)), [], "suggestions");
    for (const query of ["24/7", "en/of", "1/2"]) equal(refused(query), undefined, query);
  },

  "nothing throws on bad text": ({ api, explorer }) => {
    const bad = ["", "\0", "\ud800", "\u{1f600}".repeat(99), "\n".repeat(999), "<script>alert(1)</script>", "/(/", '"', "2018 ".repeat(500),
      "((((((", "| a | b |\n".repeat(50)];
    for (const text of bad) {
      api.parse(text, text);
      explorer.search(text);
      explorer.search(text, {});
      explorer.checkQuote(text);
      explorer.timeline({ from: text, to: text, document: text, tense: text });
    }
  },

  // The last one: what was opened before is gone with it.
  "after a trap what was opened says so, and a collection can be opened anew": async ({ api, explorer }) => {
    const broken = await api.open();
    // Its program reads where there is no memory, as after any fault of ours.
    Object.assign(broken, { __wbg_ptr: 0xfffffff0 });
    isError(thrown(() => broken.documents()), "stopped");
    isError(thrown(() => explorer.search("zorg")), "stopped");
    isError(thrown(() => api.parse("a", "b")), "stopped");
    await api.default();
    const again = await api.open();
    ok(again.search("cliëntondersteuning").total > 0, "search");
    ok(again.timeline().length > 50, "timeline");
    equal(api.parse("a.txt", LETTER).schema, "beleidsspoor/document/1", "parse");
    isError(thrown(() => explorer.search("zorg")), "stopped");
  },
};

/** Plays all checks and gives what failed, in words. */
export async function play(api) {
  const explorer = await api.open();
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check({ api, explorer });
    } catch (reason) {
      failed.push(`${name}: ${reason.message}`);
    }
  }
  return failed;
}
