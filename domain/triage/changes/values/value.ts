import type { ChangedField } from "../words/fields";

/** A value found in a text: what it is of, as the record would write it, and where it stands, by offset and by item. */
export type Value = {
  field: ChangedField;
  value: string;
  start: number;
  end: number;
  from: number;
  to: number;
};
