import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, staff } from "@/db/schema/staff";
import { CLOCK, type Role } from "@/domain/acting";

/** A member of staff as the screens know them; never the password. */
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

/** Still counts: neither revoked nor expired by the database's clock, and its member of staff not disabled. */
const alive = and(isNull(sessions.revokedAt), sql`${sessions.expiresAt} > now()`, isNull(staff.disabledAt));

/** The session and whose it is, as the database has it this moment; null when it counts no more. */
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
    .where(and(eq(sessions.id, sessionId), alive));
  if (!row) return null;
  const { now, ...known } = row;
  return { sessionId, staff: known, now: new Date(now) };
}

/** Which of these sessions still count, and with which role. One query for every open stream of a process. */
export async function rolesOfSessions(db: Database, sessionIds: string[]): Promise<Map<string, Role>> {
  const rows = await db
    .select({ id: sessions.id, role: staff.role })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(inArray(sessions.id, sessionIds), alive));
  return new Map(rows.map((row) => [row.id, row.role]));
}
