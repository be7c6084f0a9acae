// Sixty fixed queries for the time an answer takes: words, prefixes key by key, phrases, mistakes, compounds, inflections.
const typed = (word, from = 2) => Array.from({ length: word.length - from + 1 }, (_, at) => word.slice(0, from + at));

export const QUERIES = [
  ...["cliëntondersteuning", "gemeente", "gemeenten", "mantelzorg", "zorgkantoor", "toezicht", "abonnementstarief"],
  ...["dementie", "wijkverpleging", "preventie"],
  ...typed("koploper", 1),
  ...typed("mantelzorg", 2),
  ...["onafhankelijke cliëntondersteuning", "sociaal domein", "langdurige zorg", "gratis voorziening", "eigen bijdrage"],
  ...["gemeenten verzekeraars", "financiële tegemoetkoming", "vrijwilligers dementie", "beter bekend"],
  ...['"sociaal werk"', '"warme overdracht"', '"right to challenge"', '"Tweede Kamer der Staten-Generaal"'],
  '"wet maatschappelijke ondersteuning"',
  ...["abonementstarief", "consultatiebureua", "expertisenetwrek", "mantelzogers", "clientondersteunning", "gemeentne"],
  ...["clientondersteuning", "continuiteit", "zorgcoordinator", "financiele"],
  ...["koplopergemeente", "boerderij", "ondersteuningsplan", "maaltijdvoorziening", "ervaringsdeskundige"],
  ...["kwetsbaar", "zorgboerderij", "huisartsen", "toezichthouders"],
];
if (QUERIES.length !== 60) throw new Error(`60 queries are expected, there are ${QUERIES.length}`);
