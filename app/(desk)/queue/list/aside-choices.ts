import { SNOOZES } from "@/vocabulary/tickets";
import type { BulkAct } from "../bulk-acts";

/** How tickets are put aside from the list, and brought back. */
export const ASIDE_CHOICES = [...SNOOZES, "waiting", "back"] as const;
export type AsideChoice = (typeof ASIDE_CHOICES)[number];

/** The last of two keys; the ticket's own screen has the same. */
export const ASIDE_KEYS: Record<AsideChoice, string> = {
  hour: "h 1",
  two_hours: "h 2",
  tomorrow: "h t",
  waiting: "h w",
  back: "h b",
};

export const asideEvent = (choice: AsideChoice) => `rightsdesk:row:aside:${choice}`;

export function asideAct(choice: AsideChoice): Extract<BulkAct, { verb: "snooze" | "wait" | "bring_back" }> {
  if (choice === "waiting") return { verb: "wait" };
  return choice === "back" ? { verb: "bring_back" } : { verb: "snooze", until: choice };
}
