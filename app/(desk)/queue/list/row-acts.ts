import { SNOOZES } from "@/vocabulary/tickets";
import type { BulkAct } from "../bulk-acts";

/** How tickets are put aside from the list, and brought back. */
export const ASIDE_CHOICES = [...SNOOZES, "waiting", "back"] as const;
type AsideChoice = (typeof ASIDE_CHOICES)[number];

/** What is decided about a ticket of the quiet lane. */
export const QUIET_CHOICES = ["nothing", "something"] as const;
type QuietChoice = (typeof QUIET_CHOICES)[number];

/** What a key does to the selected rows, else to the one that has the focus. */
export type RowChoice = AsideChoice | QuietChoice;
export const ROW_CHOICES: readonly RowChoice[] = [...ASIDE_CHOICES, ...QUIET_CHOICES];

/** Those of two keys are the same on the ticket's own screen. */
export const ROW_KEYS: Record<RowChoice, string> = {
  hour: "h 1",
  two_hours: "h 2",
  tomorrow: "h t",
  waiting: "h w",
  back: "h b",
  nothing: "d",
  something: "m",
};

export const rowEvent = (choice: RowChoice) => `rightsdesk:row:act:${choice}`;

export function rowAct(choice: RowChoice): Extract<BulkAct, { verb: RowVerb }> {
  switch (choice) {
    case "waiting":
      return { verb: "wait" };
    case "back":
      return { verb: "bring_back" };
    case "nothing":
      return { verb: "dismiss_quiet" };
    case "something":
      return { verb: "bring_to_main" };
    default:
      return { verb: "snooze", until: choice };
  }
}

type RowVerb = "snooze" | "wait" | "bring_back" | "dismiss_quiet" | "bring_to_main";
