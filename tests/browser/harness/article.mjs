// Articles of other makers, with frames of the site in them. SITE stands for the address of the site.

export const SANDBOX = 'sandbox="allow-scripts"';

/** An article in a newspaper. `policy`: a Content-Security-Policy of its own; `script`: whether it has our script for hosts. */
export function article(body, { policy, script = true } = {}) {
  const rule = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "";
  const host = script ? '<script async src="SITEembed-1.js"></script>' : "";
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">${rule}<title>Artikel</title><link rel="icon" href="data:,"></head><body><h1>Artikel</h1>${body}${host}</body></html>`;
}

/** A frame of what the build has rendered. */
export const rendered = (path, attributes = "", height = 300) =>
  `<iframe src="SITE${path}" title="Beleidsspoor" width="100%" height="${height}" loading="lazy" referrerpolicy="no-referrer" frameborder="0" ${attributes}></iframe>`;

/** A frame of any view, drawn by the program. */
export const frame = (view, attributes = "", height = 300) => rendered(`embed.html#/inbedden/${view}`, attributes, height);
