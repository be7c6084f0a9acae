import type { InitInput, Results, SearchOptions, Suggestion } from "./beleidsspoor.js";
export type { Results, SearchOptions, Suggestion };

/** Loads the program, once. `open` does that too; first where you give the program yourself, as in a bundle. */
export default function init(options?: { module_or_path?: InitInput | Promise<InitInput> }): Promise<void>;

/** What to search: texts, each read as plain paragraphs, or an index that `corpus index` made. */
export type OpenOptions =
  | { documents: { name: string; text: string }[] }
  | { index: string | URL | Uint8Array };

/** Opens texts or an index; resolves when they can be searched. Rejects with an `Error` that has a `code`. */
export function open(options: OpenOptions): Promise<Finder>;

/** Opened texts. */
export interface Finder {
  /** Passages that answer a query, the best first. `document` of a hit is the name of its text. */
  search(query: string, options?: SearchOptions | null): Results;
  /** Ways to go on from what was typed, words first. */
  suggest(prefix: string): Suggestion[];
}
