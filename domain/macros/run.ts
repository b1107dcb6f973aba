import type { MacroStep } from "@/db/schema/macros";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { fillForTicket } from "@/domain/templates/fill-for-ticket";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { addNote } from "@/domain/tickets/conversation/note";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { lockTicket } from "@/domain/tickets/lock";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type RefuseReason, refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { requestsOf } from "@/domain/tickets/requests/requests-of";
import { readMacro } from "./read";

/**
 * Does all that a macro says on a ticket, in one transaction: at the first refusal nothing at all is done.
 * @throws Refusal `not_found` (ticket, or a macro that is not in use); `macro_stopped` with the `step` (from 1), its
 *   `kind`, and `why` with the facts of the refusal that it met
 */
export async function runMacro(acting: Acting, number: number, macroId: number): Promise<{ steps: number }> {
  requirePermission(acting.actor, "macro:run");

  return inTransaction(acting, async (acting) => {
    const { personId } = await lockTicket(acting, number);
    const macro = await readMacro(acting, macroId);
    if (macro.archivedAt) throw new Refusal("not_found");

    for (const [index, step] of macro.steps.entries())
      await orStop(index + 1, step, () => runStep(acting, number, step));
    await recordHistory(acting, {
      action: "macro.run",
      ticket: number,
      person: personId,
      details: { macro: macroId, version: macro.version, steps: macro.steps.map(({ kind }) => kind) },
    });
    return { steps: macro.steps.length };
  });
}

async function orStop(step: number, { kind }: MacroStep, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    throw new Refusal("macro_stopped", { ...thrown.facts, step, kind, why: thrown.code }, thrown.errors);
  }
}

function runStep(acting: Acting, number: number, step: MacroStep): Promise<unknown> {
  switch (step.kind) {
    case "claim":
      return claimTicket(acting, number);
    case "resolve":
      return resolveTicket(acting, number);
    case "assign":
      return assignTicket(acting, number, step.staff);
    case "note":
      return addNote(acting, number, step.text);
    case "reply":
      return replyWith(acting, number, step.template);
    case "apply":
      return eachOpen(acting, number, step.type, (id) => applyRequest(acting, id));
    case "refuse":
      return eachOpen(acting, number, step.type, (id) => refuseRequest(acting, id, step.reason as RefuseReason));
  }
}

async function replyWith(acting: Acting, number: number, template: number): Promise<void> {
  const { locale } = await lockTicket(acting, number);
  const { subject, text } = await fillForTicket(acting, template, number, locale);
  await replyToTicket(acting, number, { subject, text });
}

/** @throws Refusal `no_such_request` when no request of the type is open */
async function eachOpen(
  acting: Acting,
  number: number,
  type: (MacroStep & { kind: "apply" })["type"],
  act: (id: number) => Promise<unknown>,
): Promise<void> {
  const lines = (await requestsOf(acting, [number])).get(number) ?? [];
  const open = lines.filter((line) => line.type === type && (line.status === "proposed" || line.status === "open"));
  if (open.length === 0) throw new Refusal("no_such_request", { type });
  for (const { id } of open) await act(id);
}
