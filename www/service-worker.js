// Keeps one whole version of the site, so that the next visit needs no network. The build fills in the constants
// (src/bin/corpus/offline/worker.rs).
//
// A file is known by its contents: only what has the listed hash is kept, under the listed media type. So whatever a host
// answers (half a deployment, HTML for a file that is missing, a redirect) and in whatever order files were uploaded, a
// version is kept whole or not at all. Pages are answered from that version alone. A new version waits until the reader
// asks for it, or until no page is open. What is found missing or changed in the cache is fetched anew.
const VERSION = "{version}";
const DOSSIER = "{dossier}";
/** Each file: name, media type, SHA-256 in hexadecimal. */
const FILES = "{files}";
/** The same of those that are kept once a page has asked for them: what reads the reader's own papers. */
const LATER = "{later}";

// Caches belong to the whole host: ours carry the place of this site. No path holds a space.
const OURS = `beleidsspoor ${new URL(self.registration.scope).pathname} `;
const CACHE = `${OURS}${DOSSIER} ${VERSION}`;
/** How caches were called by the versions that kept whatever a host answered. */
const EARLIER = /^beleidsspoor-[0-9a-f]{16}$/;
/** In the address of a page that could not start (wait.js): it wants an answer of the network. */
const AGAIN = "opnieuw";

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => {
  event.waitUntil(others().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

self.addEventListener("message", ({ data }) => {
  if (data === "vernieuw") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { method, url, mode, cache } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope)) return;
  // A page that could not start has its files fetched past every cache.
  if (mode !== "navigate" && cache === "reload") return;
  event.respondWith(answer(event));
});

async function install() {
  try {
    await keepAll();
    await keepUsed();
  } catch (reason) {
    await caches.delete(CACHE);
    throw reason;
  }
  // A version before this one that holds a whole cache goes on until the reader says so. One that has none, or that
  // cannot tell whether it is whole, has nothing to wait for.
  const names = await others();
  if (names.length === 0 || names.some((name) => EARLIER.test(name))) await self.skipWaiting();
}

/** Caches of this place that are not of this version. Another site on the same host has its own. */
async function others() {
  const names = (await caches.keys()).filter((name) => name !== CACHE);
  const earlier = names.filter((name) => EARLIER.test(name));
  const pages = await Promise.all(earlier.map(async (name) => (await caches.open(name)).match(self.registration.scope)));
  return [...names.filter((name) => name.startsWith(OURS)), ...earlier.filter((_, number) => pages[number])];
}

/** Keeps what is lacking: all of that, or nothing. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const fetched = await Promise.all((await lacking(cache)).map(async (file) => [file[0], await fetchListed(file)]));
  await Promise.all(fetched.map(([name, response]) => cache.put(name, response)));
}

/** What an earlier version kept later is kept of this one too. What fails comes when it is asked for. */
async function keepUsed() {
  const stem = (address) => address.replace(/-[0-9a-f]{8,}\.\w+$/, "");
  const earlier = await Promise.all((await others()).map(async (name) => (await caches.open(name)).keys()));
  const used = new Set(earlier.flat().map(({ url }) => stem(url)));
  const wanted = LATER.filter(([name]) => used.has(stem(new URL(name, self.location).href)));
  await Promise.all(wanted.map((file) => keepLater(file).catch(() => {})));
}

/** Fetches a file that is kept from now on. */
async function keepLater(file) {
  const [response, cache] = await Promise.all([fetchListed(file), caches.open(CACHE)]);
  await cache.put(file[0], response.clone());
  return response;
}

/** The files that are not kept, after dropping those that are not as they are listed. */
async function lacking(cache) {
  const kept = await Promise.all(FILES.map((file) => isKept(cache, file)));
  return FILES.filter((_, number) => !kept[number]);
}

async function isKept(cache, [name, , hash]) {
  const kept = await cache.match(name);
  if (kept !== undefined && (await hashOf(await kept.arrayBuffer())) === hash) return true;
  await cache.delete(name);
  return false;
}

/** What a host has under a listed name, if that is what was meant. A response of our own: no redirect, and the right type. */
async function fetchListed([name, type, hash]) {
  // Hashed names never change: what the browser has of them is most likely good. Of the others it must ask.
  const first = /-[0-9a-f]{8,}[._]/.test(name) ? "default" : "no-cache";
  for (const cache of [first, "reload"]) {
    const response = await fetch(name, { cache });
    const bytes = await response.arrayBuffer();
    if (response.status === 200 && (await hashOf(bytes)) === hash) return new Response(bytes, { headers: { "Content-Type": type } });
  }
  throw new Error(`${name} is not that of version ${VERSION}`);
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

let healing;
/** After this the cache is whole again, or gone where the host has another version by now, whose worker is on its way. */
function heal() {
  healing ??= keepAll()
    // Without network what is right is of use still.
    .catch((reason) => reason instanceof TypeError || caches.delete(CACHE))
    .then(() => (healing = undefined));
  return healing;
}

async function answer(event) {
  const { request } = event;
  const address = new URL(request.url);
  const navigates = request.mode === "navigate";
  if (navigates && address.searchParams.has(AGAIN)) {
    const anew = await fetch(request.url, { cache: "reload" }).catch(() => undefined);
    if (anew?.ok) {
      // What is wrong goes before the page asks for its files; what is lacking may take a while.
      const files = await lacking(await caches.open(CACHE));
      if (files.length > 0) event.waitUntil(heal());
      return new Response(anew.body, { headers: anew.headers });
    }
  }
  // A page goes by two names.
  const name = address.pathname.endsWith("/index.html") ? new URL("./", address) : new URL(address.pathname, address);
  const kept = await match(name);
  if (kept) return kept;
  if (isListed(name)) event.waitUntil(heal());
  const later = LATER.find(([file]) => new URL(file, self.location).href === name.href);
  if (later) return keepLater(later);
  const folder = new URL(`${name.pathname}/`, name);
  if (navigates && isListed(folder)) return Response.redirect(folder.href + address.search);
  try {
    return await fetch(request);
  } catch (reason) {
    if (!navigates) throw reason;
    return new Response(NO_NETWORK, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

/** Does not make a cache where there is none. */
const match = ({ href }) => caches.match(href, { cacheName: CACHE });

const isListed = ({ href }) => FILES.some(([name]) => new URL(name, self.location).href === href);

const NO_NETWORK = `<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Geen internet</title><h1>Hiervoor is internet nodig</h1><p>U hebt nu geen verbinding. <a href="${self.registration?.scope ?? "./"}">De rest van Beleidsspoor</a> werkt ook zonder internet.</p></html>`;
