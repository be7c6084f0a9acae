// Trusted types, where a browser has them: the policy of the page lets no text become markup or script. What may become the
// address of a script (a worker, the program of a frame) is said here, once for all scripts of the page.

/**
 * An address becomes a script where it lies in the folder of this site, or was made in this page. `more`: what else may become
 * what, by the names of the platform.
 */
export function trust(more) {
  const folder = () => new URL(".", document.baseURI).href;
  const isOurs = ({ href, protocol }) => protocol === "blob:" || href.startsWith(folder());
  const createScriptURL = (address) => (isOurs(new URL(address, document.baseURI)) ? address : undefined);
  globalThis.trustedTypes?.createPolicy("default", { createScriptURL, ...more });
}
