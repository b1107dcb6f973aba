import type { ChangedField } from "../words/fields";

/** A new value, and where the words stand that say it. `labelled`: the name of the field stands beside it. */
export type Bound = { field: ChangedField; value: string; start: number; end: number; labelled: boolean; role: number };
