// Keeps one whole version of the site, so that the next visit needs no network. The build fills in version and files.
//
// A version is kept whole or not at all, in a cache of its own; pages are answered from that cache alone, so that two
// versions never meet in one page. A new version waits until the reader asks for it, or until no page is open.
const VERSION = "{version}";
const FILES = ["{files}"];
const CACHE = `beleidsspoor-${VERSION}`;

self.addEventListener("install", (event) => {
  // Hashed names never change: what the browser has of them is good. Of the others it must ask.
  const wanted = FILES.map((name) => new Request(name, { cache: /-[0-9a-f]{8,}[._]/.test(name) ? "default" : "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(wanted)));
});

self.addEventListener("activate", (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("beleidsspoor-") && name !== CACHE).map((name) => caches.delete(name)));
  };
  event.waitUntil(old());
});

self.addEventListener("message", ({ data }) => {
  if (data === "vernieuw") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const address = new URL(request.url);
  // The page goes by two names.
  const name = address.pathname.endsWith("/index.html") ? new URL("./", address) : address;
  const kept = await cache.match(name, { ignoreSearch: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (reason) {
    if (request.mode !== "navigate") throw reason;
    return new Response(NO_NETWORK, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

const NO_NETWORK = `<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Geen internet</title><h1>Hiervoor is internet nodig</h1><p>U hebt nu geen verbinding. <a href="${self.registration?.scope ?? "./"}">De rest van Beleidsspoor</a> werkt ook zonder internet.</p></html>`;
