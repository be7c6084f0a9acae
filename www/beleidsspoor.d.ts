/** Where the program comes from. */
export interface InitOptions {
  /** Bytes, address or compiled module; beside the script where absent. */
  module_or_path?: InitInput | Promise<InitInput>;
}

/** What WebAssembly can be loaded from. */
export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the program, once, before anything else is called. Touches no page.
 */
export default function init(options?: InitOptions): Promise<void>;
