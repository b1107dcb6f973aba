/** Whether a promise was kept, and the figures that say so. */
export type Verdict = { promise: string; kept: boolean; figures: string };
