import { and, asc, eq, isNull, or } from "drizzle-orm";
import { views } from "@/db/schema/views";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { mayChange, type View, type ViewRow } from "./view";

const MOST = 100;

/** The shared ones, then the reader's own, each by name. */
export async function listViews(acting: Acting): Promise<View[]> {
  requirePermission(acting.actor, "ticket:read");
  const me = staffId(acting.actor);
  const rows = await acting.db
    .select()
    .from(views)
    .where(and(isNull(views.deletedAt), or(eq(views.shared, true), me ? eq(views.ownerId, me) : undefined)))
    .orderBy(asc(views.name), asc(views.id))
    .limit(MOST);
  return rows.map((row) => toView(acting, row)).sort((a, b) => Number(b.shared) - Number(a.shared));
}

function toView(acting: Acting, row: ViewRow): View {
  const { id, name, query, words, sort, columns, shared, version, ownerId } = row;
  const own = ownerId === staffId(acting.actor);
  return { id, name, query, words, sort, columns, shared, version, own, mayChange: mayChange(acting, row) };
}
