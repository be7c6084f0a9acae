/** Where the program comes from. */
export interface InitOptions {
  /** Bytes, address or compiled module; beside the script where absent. */
  module_or_path?: InitInput | Promise<InitInput>;
  /** What reads PDF, and Word files, HTML and XML: bytes, address or compiled module; beside the script where absent. */
  readers?: { pdf?: ReaderInput; more?: ReaderInput };
}

/** What a reader can be loaded from. */
export type ReaderInput = string | URL | BufferSource | WebAssembly.Module;

/** What WebAssembly can be loaded from. */
export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the program, once, before anything else is called. Touches no page.
 */
export default function init(options?: InitOptions): Promise<void>;

/**
 * Parses one paper: the object of contract section 3. A text at once, and never throws on bad text; the bytes of a file
 * with a promise, which an `Error` rejects whose code says why the file cannot be read.
 */
export function parse(name: string, text: string): ParsedDocument;
export function parse(name: string, bytes: Uint8Array | ArrayBuffer): Promise<ParsedFile>;
