import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { triageCorrections } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockRequest, type Request, type Ticket } from "../lock";

type StoredCorrection = Pick<typeof triageCorrections.$inferSelect, "id" | "before">;

/** Also undoes a refusal as misread. @throws Refusal `not_found`; `claimed_by_other`; `conflict` when already undone or changed since */
export async function undoCorrection(acting: Acting, correctionId: number): Promise<void> {
  requirePermission(acting.actor, "triage:correct");

  await inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, await requestOf(acting, correctionId));
    const latest = (await correctionsOf(acting, request.id)).at(-1);
    if (latest?.id !== correctionId || !latest.before || !isUndecided(request))
      throw new Refusal("conflict", { status: request.status });
    await revertCorrection(acting, await ensureAssignee(acting, ticket), request, latest);
  });
}

/** Oldest first, without undone ones. */
export function correctionsOf(acting: Acting, requestId: number): Promise<StoredCorrection[]> {
  const { id, before, undoneAt } = triageCorrections;
  return acting.db
    .select({ id, before })
    .from(triageCorrections)
    .where(and(eq(triageCorrections.requestId, requestId), isNull(undoneAt)))
    .orderBy(asc(id));
}

/** Reverts this correction and all later ones, on a locked request. */
export async function revertCorrection(
  acting: Acting,
  ticket: Ticket,
  request: Request,
  correction: StoredCorrection,
): Promise<{ correction: null }> {
  const { id: _, ...before } = correction.before![0]!;
  await changeRequest(acting, request, { ...before, reason: null, decidedAt: null });
  await acting.db
    .update(triageCorrections)
    .set({ undoneAt: acting.now })
    .where(
      and(
        eq(triageCorrections.requestId, request.id),
        gte(triageCorrections.id, correction.id),
        isNull(triageCorrections.undoneAt),
      ),
    );
  await recordHistory(acting, {
    action: "request.correction_undone",
    ticket: ticket.number,
    person: ticket.personId,
    details: { request: String(request.id), was: request.type, type: before.type ?? request.type },
  });
  return { correction: null };
}

async function requestOf(acting: Acting, correctionId: number): Promise<number> {
  const [found] = await acting.db
    .select({ request: triageCorrections.requestId })
    .from(triageCorrections)
    .where(eq(triageCorrections.id, correctionId));
  if (!found?.request) throw new Refusal("not_found");
  return found.request;
}

function isUndecided({ status, reason }: Request): boolean {
  return status === "proposed" || status === "open" || (status === "refused" && reason === "misread");
}
