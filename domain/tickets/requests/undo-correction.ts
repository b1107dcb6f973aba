import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { triageCorrections } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockRequest, type Request, type Ticket } from "../lock";

type Kept = Pick<typeof triageCorrections.$inferSelect, "id" | "before">;

/**
 * Takes a correction of a line back: the line is what it was, a refusal as misread included.
 *
 * @throws Refusal `forbidden` without `triage:correct`; `not_found`; `claimed_by_other`; `conflict` when it was taken back
 *   already, or the line has been applied, refused for a reason or corrected otherwise since
 */
export async function undoCorrection(acting: Acting, correctionId: number): Promise<void> {
  requirePermission(acting.actor, "triage:correct");

  await inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, await requestOf(acting, correctionId));
    const latest = (await correctionsOf(acting, request.id)).at(-1);
    if (latest?.id !== correctionId || !latest.before || !isUndecided(request))
      throw new Refusal("conflict", { status: request.status });
    await takeBack(acting, await ensureAssignee(acting, ticket), request, latest);
  });
}

/** The corrections of a line that stand, oldest first. */
export function correctionsOf(acting: Acting, requestId: number): Promise<Kept[]> {
  const { id, before, undoneAt } = triageCorrections;
  return acting.db
    .select({ id, before })
    .from(triageCorrections)
    .where(and(eq(triageCorrections.requestId, requestId), isNull(undoneAt)))
    .orderBy(asc(id));
}

/** Gives a locked line back as it was before a correction; that one and all since are taken back. */
export async function takeBack(
  acting: Acting,
  ticket: Ticket,
  request: Request,
  correction: Kept,
): Promise<{ correction: null }> {
  const { id: _, ...line } = correction.before![0]!;
  await changeRequest(acting, request, { ...line, reason: null, decidedAt: null });
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
    details: { request: String(request.id), was: request.type, type: line.type ?? request.type },
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
