import type { Acting } from "@/domain/acting";
import { editPerson } from "@/domain/people/edit/edit";
import { readVersion } from "@/domain/people/edit/read-version";
import { Refusal } from "@/domain/refusal";
import type { Request, Ticket } from "../lock";
import type { Outcome } from "./outcome";

/**
 * @param version the record's version as the agent saw it; default: the current one
 * @throws Refusal `no_person`; `invalid` without changes or for a value; `conflict` when the record has changed
 */
export async function applyEdit(acting: Acting, ticket: Ticket, request: Request, version?: number): Promise<Outcome> {
  if (!ticket.personId) throw new Refusal("no_person");
  if (Object.keys(request.changes).length === 0)
    throw new Refusal("invalid", {}, [{ field: "changes", code: "required" }]);

  const seen = version ?? (await readVersion(acting, ticket.personId));
  const context = { assurance: request.assurance, ticket: ticket.number, requestId: request.id };
  await editPerson(acting, ticket.personId, seen, request.changes, context);
  return { fields: Object.keys(request.changes) };
}
