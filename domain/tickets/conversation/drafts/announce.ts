import type { Acting } from "@/domain/acting";
import { announce } from "@/domain/live/announce";

/** Tells open screens, once the transaction commits, that somebody's draft on the ticket is not what it was. */
export async function announceDraft(acting: Acting, number: number): Promise<void> {
  await announce(acting, { action: "draft.changed", ticket: number });
}
