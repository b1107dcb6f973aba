import { and, asc, eq, ne } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { drafts } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { type DraftFile, filesOfDraft } from "./files";
import type { DraftWords } from "./save";

/** The author's own draft, as their window continues it. */
export type OwnDraft = DraftWords & { version: number; updatedAt: Date; files: DraftFile[] };

/** What a colleague is writing: the beginning of it. */
export type ColleagueDraft = { author: string; beginning: string; updatedAt: Date };

const BEGINNING = 160;

/**
 * The actor's own draft on a ticket, or null.
 *
 * @throws Refusal `forbidden` without `ticket:read`
 */
export async function readOwnDraft(acting: Acting, number: number): Promise<OwnDraft | null> {
  requirePermission(acting.actor, "ticket:read");
  const author = staffId(acting.actor);
  if (!author) return null;
  const [draft] = await acting.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketNumber, number), eq(drafts.staffId, author)));
  if (!draft) return null;
  const { subject, text, templateId, version, updatedAt } = draft;
  return { subject, text, templateId, version, updatedAt, files: await filesOfDraft(acting, draft.id) };
}

/**
 * What others are writing on the ticket, so that two do not answer it.
 *
 * @throws Refusal `forbidden` without `ticket:read`
 */
export async function readColleagueDrafts(acting: Acting, number: number): Promise<ColleagueDraft[]> {
  requirePermission(acting.actor, "ticket:read");
  const me = staffId(acting.actor);
  const rows = await acting.db
    .select({ author: staff.name, text: drafts.text, updatedAt: drafts.updatedAt })
    .from(drafts)
    .innerJoin(staff, eq(staff.id, drafts.staffId))
    .where(and(eq(drafts.ticketNumber, number), ne(drafts.text, ""), me ? ne(drafts.staffId, me) : undefined))
    .orderBy(asc(drafts.updatedAt));
  return rows.map(({ author, text, updatedAt }) => ({ author, updatedAt, beginning: beginningOf(text) }));
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > BEGINNING ? `${line.slice(0, BEGINNING).toWellFormed()}…` : line;
}
