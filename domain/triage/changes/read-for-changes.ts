import { plain } from "../language/plain";
import { type Label, labelsIn } from "./labels";

/** A text in which new values are looked for: as written, in plain letters of the same places, and the labels named in it. */
export type ReadText = { text: string; lower: string; labels: Label[] };

export function readForChanges(text: string): ReadText {
  const lower = plain(text);
  return { text, lower, labels: labelsIn(lower) };
}
