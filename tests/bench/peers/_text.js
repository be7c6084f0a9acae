// What every peer that folds or strips does in the same way.

/** Without case and diacritics. */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Without the quotes that a peer does not understand. */
export const bare = (query) => query.replace(/"/g, "");
