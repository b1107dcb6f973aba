import { and, eq, isNull } from "drizzle-orm";
import { type VIEW_SORTS, views } from "@/db/schema/views";
import { type Acting, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { may } from "@/domain/permissions";
import { type FieldError, Refusal } from "@/domain/refusal";
import type { HistoryAction } from "@/vocabulary/history";

type ViewSort = (typeof VIEW_SORTS)[number];

/** `query`: filters in the search language, codes only; `words`: names and words; `columns` null: the reader's. */
export type ViewContent = { query: string; words: string; sort: ViewSort; columns: string[] | null };

/** `mayChange` also says whether they may delete it. */
export type View = ViewContent & {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  mayChange: boolean;
  version: number;
};

export type ViewRow = typeof views.$inferSelect;

/** Own views are everybody's to keep; shared ones belong to those who may share. */
export function mayChange(acting: Acting, row: ViewRow): boolean {
  return row.shared ? may(acting.actor, "view:share") : row.ownerId === staffId(acting.actor);
}

/** @throws Refusal `forbidden` for a program: views are for people */
export function requireStaffId(acting: Acting): string {
  const id = staffId(acting.actor);
  if (!id) throw new Refusal("forbidden");
  return id;
}

/**
 * @throws Refusal `not_found` for nobody's id and a colleague's own view; `forbidden` for a shared one without
 *   `view:share`
 */
export async function lockView(acting: Acting, id: string, { deleted = false } = {}): Promise<ViewRow> {
  const me = requireStaffId(acting);
  if (!UUID.test(id)) throw new Refusal("not_found");
  const [row] = await acting.db
    .select()
    .from(views)
    .where(and(eq(views.id, id), deleted ? undefined : isNull(views.deletedAt)))
    .for("update");
  if (!row || (row.ownerId !== me && !row.shared)) throw new Refusal("not_found");
  if (row.shared && !may(acting.actor, "view:share")) throw new Refusal("forbidden");
  return row;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws Refusal `invalid` with an error per field */
export function judgeView({ name, query, words, columns }: Partial<ViewContent> & { name?: string }): void {
  const errors: FieldError[] = [];
  if (name !== undefined && !name.trim()) errors.push({ field: "name", code: "required" });
  if (name !== undefined && name.trim().length > 60) errors.push({ field: "name", code: "too_long" });
  if ((query?.length ?? 0) > 1000 || (words?.length ?? 0) > 200) errors.push({ field: "query", code: "too_long" });
  if (columns && (columns.length > 20 || columns.some((column) => !/^[a-z]{1,20}$/i.test(column))))
    errors.push({ field: "columns", code: "unknown" });
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

/** A shared view is everybody's, so what happens to it is recorded; one's own is nobody's business. */
export async function recordIfShared(
  acting: Acting,
  action: Extract<HistoryAction, `view.${string}`>,
  { id, shared }: ViewRow,
): Promise<void> {
  if (shared) await recordHistory(acting, { action, details: { view: id } });
}
