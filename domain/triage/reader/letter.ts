/** What the reader goes by: the author's own words and the subject above them. */
export type Letter = {
  /** Without what says that it answers or forwards; «» when there is none. */
  subject: string;
  /** The own words, sentence by sentence. */
  sentences: readonly string[];
  /** Whether the subject is that of an earlier mail. */
  reply: boolean;
  /** Marks that rules have set, such as a sign and how it was meant. */
  marks: readonly string[];
};

/** What a letter may be; the strongest first. */
export const READ_KINDS = [
  "delete",
  "edit",
  "unsubscribe",
  "access",
  "disclosure",
  "question",
  "other",
  "auto_reply",
  "spam",
] as const;
export type ReadKind = (typeof READ_KINDS)[number];

/** What a model says of a letter: its kinds, and whether it asks anything of the desk at all. */
export const LABELS = [...READ_KINDS, "asks"] as const;
export type Label = (typeof LABELS)[number];
