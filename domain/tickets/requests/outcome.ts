/** In codes and counts. */
export type Outcome = Record<string, string | number | string[]>;
