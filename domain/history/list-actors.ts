import { asc } from "drizzle-orm";
import { apiTokens, staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** Everybody and every program that may have acted, former ones included, by name. */
export async function listActors(
  acting: Acting,
): Promise<Record<"staff" | "token", { id: string; name: string; former: boolean }[]>> {
  requirePermission(acting.actor, "history:browse");
  const people = await acting.db
    .select({ id: staff.id, name: staff.name, gone: staff.disabledAt })
    .from(staff)
    .orderBy(asc(staff.name), asc(staff.id));
  const programs = await acting.db
    .select({ id: apiTokens.id, name: apiTokens.name, gone: apiTokens.revokedAt })
    .from(apiTokens)
    .orderBy(asc(apiTokens.name), asc(apiTokens.id));
  const asActor = ({ id, name, gone }: { id: string; name: string; gone: Date | null }) => ({
    id,
    name,
    former: gone !== null,
  });
  return { staff: people.map(asActor), token: programs.map(asActor) };
}
