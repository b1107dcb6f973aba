export const KINDS = ["claim", "apply", "refuse", "reply", "note", "assign", "resolve"] as const;
export type Kind = (typeof KINDS)[number];

/** A step as the database has it: its kind and what goes with that. */
export type Parts = { kind: Kind; type?: string; reason?: string; staff?: string; text?: string; template?: number };

/** A step while it is written: all that any kind may have, so that a change of mind loses nothing. */
export type Step = { key: number; kind: Kind } & Record<"type" | "reason" | "staff" | "template" | "text", string>;

export function emptyStep(key: number): Step {
  return { key, kind: "apply", type: "unsubscribe", reason: "", staff: "", template: "", text: "" };
}

/** What the kind of a step needs, and nothing else. */
export function toSent({ kind, type, reason, staff, template, text }: Step): Parts {
  switch (kind) {
    case "apply":
      return { kind, type };
    case "refuse":
      return { kind, type, reason };
    case "assign":
      return { kind, staff };
    case "reply":
      return { kind, template: Number(template) };
    case "note":
      return { kind, text };
    default:
      return { kind };
  }
}
