import type { Forms } from "../plural";

export const BULK_VERBS = ["claim", "release", "assign", "resolve", "unsubscribe", "dismiss", "merge"] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

export type BulkTexts = {
  label: string;
  selected: Forms;
  /** Holds `{count}`; for when there are more than can be taken in one go. */
  capped: string;
  selectLoaded: string;
  selectAll: string;
  clear: string;
  verbs: Record<BulkVerb, string>;
  dismissals: Record<string, string>;
  /** Holds `{done}` and `{of}`. */
  progress: string;
  done: Record<BulkVerb, Forms>;
  undone: Forms;
  undo: string;
  refused: Forms;
  close: string;
  failed: string;
};
