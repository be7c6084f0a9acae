// In the page: loads engine and records at once, builds, answers a first query; then helpers for what is measured later.
const options = new URLSearchParams(location.search);
const [peer, scale, mode] = ["peer", "scale", "mode"].map((name) => options.get(name));

// Every WebAssembly memory counts, whoever made it.
const memories = new Set();
for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const result = await original.apply(WebAssembly, given);
    const shared = Object.values(given[1] ?? {}).flatMap((module) => Object.values(module ?? {}));
    for (const value of [...Object.values((result.instance ?? result).exports), ...shared]) {
      if (value instanceof WebAssembly.Memory) memories.add(value);
    }
    return result;
  };
}
WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
  construct(Memory, given) {
    const memory = new Memory(...given);
    memories.add(memory);
    return memory;
  },
});
// Pagefind's memory can only be read where it runs in the page itself.
if (options.get("workers") === "no") {
  delete window.Worker;
  delete window.SharedWorker;
}

const isPromise = (value) => value instanceof Promise;

async function start() {
  const wanted = mode === "build" ? fetch(`/records-${scale}.json`).then((response) => response.json()) : null;
  const [{ default: engine }, records] = await Promise.all([import(`/peers/${peer}.js`), wanted]);
  const loaded = performance.now();
  const opened = mode === "shipped" ? await engine.load({ scale }) : await engine.init({ records, scale });
  const built = performance.now();
  const found = opened.found ?? opened.search;
  await found("cliëntondersteuning", 10);
  const answered = performance.now();
  window.bench = {
    records, // the reader's texts stay in memory, whoever indexes them
    times: { build: built - loaded, cold: answered },
    memory: () => [...memories].reduce((bytes, memory) => bytes + memory.buffer.byteLength, 0),
    latency: (queries, rounds, most) => latency(opened, queries, rounds, most),
    async found(queries, limit) {
      const answers = [];
      for (const query of queries) answers.push(await found(query, limit));
      return answers;
    },
  };
}

/** Milliseconds a query; what takes less than the clock can tell is asked ten times in a row. */
async function latency(engine, queries, rounds, most) {
  const times = [];
  const waits = isPromise(engine.search(queries[0], 10));
  const repeats = new Map();
  for (const query of queries) {
    const from = performance.now();
    await engine.search(query, 10);
    repeats.set(query, !waits && performance.now() - from < 0.1 ? 10 : 1);
  }
  const begun = performance.now();
  for (let round = 0; round < rounds && performance.now() - begun < most; round++) {
    for (const query of queries) {
      const from = performance.now();
      for (let repeat = 0; repeat < repeats.get(query); repeat++) {
        const answer = engine.search(query, 10);
        if (waits) await answer;
      }
      times.push((performance.now() - from) / repeats.get(query));
    }
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)] };
}

try {
  await start();
} catch (reason) {
  window.bench = { failed: String(reason?.stack ?? reason).slice(0, 400) };
}
// Heard by the measuring program, which would else have to put a script of its own into the page while it starts.
console.info("measured");
