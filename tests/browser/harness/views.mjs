// The views of a page, as the page itself lists them: a new one needs no line in any scenario.

/** Addresses of the views in the menu, whether or not it is shown. */
export const menu = (page) => listed(page, "nav.menu a", (links) => links.map((link) => link.hash));

/** Addresses of the views that other pages can show, from the choice that such a view offers at its end. */
export async function embeddable(page) {
  await page.locator("main > details.take > summary").click();
  return listed(page, 'select[name="onderdeel"] option', (options) => options.map(({ value }) => value).filter(Boolean));
}

async function listed(page, elements, read) {
  await page.locator(elements).first().waitFor({ state: "attached" });
  return page.locator(elements).evaluateAll(read);
}
