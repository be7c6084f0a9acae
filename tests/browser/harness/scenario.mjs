// The list of scenarios: each file in `scenarios/` adds its own.

/** All scenarios, in the order in which they were written down. */
export const scenarios = [];

/**
 * Writes down a scenario. It fails when `play` throws, takes longer than `seconds`, or when one of its pages gets into
 * trouble: an error on the console, a failed request, any request to another host. `secure`: it needs a certificate.
 * @param {string} name one sentence that is true when the scenario passes
 * @param {(visit: import("./visit.mjs").Visit) => Promise<void>} play
 */
export function scenario(name, play, { seconds = 60, secure = false } = {}) {
  scenarios.push({ name, play, seconds, secure });
}
