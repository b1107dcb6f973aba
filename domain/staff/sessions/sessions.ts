import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, staff } from "@/db/schema/staff";
import { CLOCK, type Role } from "@/domain/acting";

export type Staff = {
  id: string;
  email: string;
  name: string;
  role: Role;
  locale: "ru" | "en";
  timeZone: string;
  theme: "system" | "light" | "dark";
};

/** `now`: when it was read, by the database's clock. */
export type StaffSession = { sessionId: string; staff: Staff; now: Date };

const isActive = and(isNull(sessions.revokedAt), sql`${sessions.expiresAt} > now()`, isNull(staff.disabledAt));

/** Null when revoked, expired or the member is disabled. */
export async function readSession(db: Database, sessionId: string): Promise<StaffSession | null> {
  const [row] = await db
    .select({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      role: staff.role,
      locale: staff.locale,
      timeZone: staff.timeZone,
      theme: staff.theme,
      now: CLOCK,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(eq(sessions.id, sessionId), isActive));
  if (!row) return null;
  const { now, ...member } = row;
  return { sessionId, staff: member, now: new Date(now) };
}

export async function rolesOfSessions(db: Database, sessionIds: string[]): Promise<Map<string, Role>> {
  const rows = await db
    .select({ id: sessions.id, role: staff.role })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(inArray(sessions.id, sessionIds), isActive));
  return new Map(rows.map((row) => [row.id, row.role]));
}
