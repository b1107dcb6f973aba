import { type LineBefore, triageCorrections } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { staffId } from "@/domain/acting";
import type { RequestType } from "@/vocabulary/requests";
import type { Request } from "../lock";

/** `before` is what an undo restores. */
export type Correction = {
  kind: (typeof triageCorrections.$inferSelect)["kind"];
  ticket?: number;
  request?: number;
  ledger?: number;
  rule: string | null;
  proposed?: RequestType;
  actual?: RequestType;
  before?: LineBefore[];
};

/** In the caller's transaction; the caller records the act. */
export async function recordCorrection(acting: Acting, correction: Correction): Promise<{ id: number }> {
  const [row] = await acting.db
    .insert(triageCorrections)
    .values({
      at: acting.now,
      staffId: staffId(acting.actor),
      ticketNumber: correction.ticket ?? null,
      requestId: correction.request ?? null,
      ledgerId: correction.ledger ?? null,
      rule: correction.rule,
      kind: correction.kind,
      proposed: correction.proposed ?? null,
      actual: correction.actual ?? null,
      before: correction.before ?? null,
    })
    .returning({ id: triageCorrections.id });
  return { id: row!.id };
}

export function snapshotOf({ id, status, type, region, changes }: Request): LineBefore {
  return { id, status, type, region, changes };
}

export function sameChanges(one: Request["changes"], other: Request["changes"]): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => one[field] === other[field]);
}
