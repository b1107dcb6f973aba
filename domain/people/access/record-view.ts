import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { requirePersonId } from "../lock";
import { recordAccess } from "../record-access";

/** At most once per actor, person and five minutes. @param ticket what the record was opened for @throws Refusal `not_found` */
export async function recordPersonView(acting: Acting, id: string, ticket?: number | null): Promise<void> {
  requirePermission(acting.actor, "person:read");
  requirePersonId(id);
  if (!(await acting.db.$count(people, eq(people.id, id)))) throw new Refusal("not_found");
  await recordAccess(acting, { action: "person.viewed", person: id, ticket });
}
