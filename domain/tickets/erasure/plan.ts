import type { Acting } from "@/domain/acting";
import { countRecord } from "@/domain/people/erase-record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { countTraces } from "./erase-traces";
import { readRequestPerson } from "./read-request-person";

/** Counts by kind, e.g. `{ fields: 9, contacts: 2, messages: 3, rawMails: 1 }`. */
export type ErasurePlan = Record<string, number>;

/** Dry run of an erasure. @throws Refusal `not_found`; `no_person` */
export async function planErasure(acting: Acting, requestId: number): Promise<ErasurePlan> {
  requirePermission(acting.actor, "person:erase");
  const personId = await readRequestPerson(acting, requestId);
  if (!personId) throw new Refusal("no_person");
  return { ...(await countRecord(acting, personId)), ...(await countTraces(acting, personId)) };
}
