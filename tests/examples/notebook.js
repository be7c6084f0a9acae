// Cells of an Observable-style notebook; each is a name and what it stands for. Replace the address by your copy's.
beleidsspoor = {
  const { default: init, open } = await import("./beleidsspoor.js");
  await init();
  return open();
}

perJaar = {
  const years = new Map();
  for (const { start } of beleidsspoor.timeline({ relevance: 2 })) {
    const year = start.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].map(([year, events]) => ({ year, events }));
}

onbeantwoord = beleidsspoor.questions().flatMap(({ questions }) => questions).filter(({ answers }) => answers.length === 0)
