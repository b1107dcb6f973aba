import type { Acting } from "@/domain/acting";
import { announce } from "@/domain/live/announce";

export async function announceDraft(acting: Acting, number: number): Promise<void> {
  await announce(acting, { action: "draft.changed", ticket: number });
}
