import { eq } from "drizzle-orm";
import { messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/** For a sandboxed frame only. @throws Refusal `not_found` */
export async function readMessageHtml(acting: Acting, messageId: number): Promise<string> {
  requirePermission(acting.actor, "ticket:read");
  const [row] = await acting.db.select({ html: messages.safeHtml }).from(messages).where(eq(messages.id, messageId));
  if (!row?.html) throw new Refusal("not_found");
  return row.html;
}
