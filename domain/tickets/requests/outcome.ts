/** What applying did, in codes and counts. */
export type Outcome = Record<string, string | number | string[]>;
