import type { ChangedField } from "../words/fields";

/**
 * A new value, and where the words stand that say it. `role`: how they speak of it; `labelled`: the name of the field stands
 * beside it; `plain`: they ask for it in so many words, so that they speak for an edit.
 */
export type Bound = {
  field: ChangedField;
  value: string;
  start: number;
  end: number;
  role: number;
  labelled: boolean;
  plain: boolean;
};
