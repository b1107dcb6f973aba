import { and, asc, eq, ne } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { drafts } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { type DraftFile, filesOfDraft } from "./files";
import type { DraftContent } from "./save";

export type OwnDraft = DraftContent & { version: number; updatedAt: Date; files: DraftFile[] };

export type ColleagueDraft = { author: string; excerpt: string; updatedAt: Date };

const EXCERPT_LENGTH = 160;

export async function readOwnDraft(acting: Acting, number: number): Promise<OwnDraft | null> {
  requirePermission(acting.actor, "ticket:read");
  const author = staffId(acting.actor);
  if (!author) return null;
  const [draft] = await acting.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketNumber, number), eq(drafts.staffId, author)));
  if (!draft) return null;
  const { subject, text, templateId, contactId, version, updatedAt } = draft;
  return { subject, text, templateId, contactId, version, updatedAt, files: await filesOfDraft(acting, draft.id) };
}

/** Shown to the agent, so that two do not answer at once. */
export async function readColleagueDrafts(acting: Acting, number: number): Promise<ColleagueDraft[]> {
  requirePermission(acting.actor, "ticket:read");
  const me = staffId(acting.actor);
  const rows = await acting.db
    .select({ author: staff.name, text: drafts.text, updatedAt: drafts.updatedAt })
    .from(drafts)
    .innerJoin(staff, eq(staff.id, drafts.staffId))
    .where(and(eq(drafts.ticketNumber, number), ne(drafts.text, ""), me ? ne(drafts.staffId, me) : undefined))
    .orderBy(asc(drafts.updatedAt));
  return rows.map(({ author, text, updatedAt }) => ({ author, updatedAt, excerpt: excerptOf(text) }));
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH).toWellFormed()}…` : line;
}
