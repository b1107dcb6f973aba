import { and, eq } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { type Check, isLive } from "@/domain/people/checks/check";
import { requirePermission } from "@/domain/permissions";
import type { RequestType } from "@/vocabulary/requests";
import { confirmCheck, denyCheck, stillAsks } from "./answer-check";
import { readToken } from "./secrets";

/** What whoever holds the link may know: in general words, and nothing of the person. */
export type LinkView = { about: RequestType[]; locale: "ru" | "en" };

/** Changes nothing, however often it is asked: programs that scan mail follow links. Null for every link that opens nothing. */
export async function readLink(acting: Acting, token: string): Promise<LinkView | null> {
  requirePermission(acting.actor, "identity:answer");
  const check = await findCheck(acting, token);
  if (!check || !isLive(check, "link", acting.now) || !(await stillAsks(acting, check))) return null;
  return { about: check.about, locale: check.locale };
}

/** @returns null when the link opens nothing: wrong, used and expired are one answer */
export async function answerLink(
  acting: Acting,
  token: string,
  answer: "confirm" | "deny",
): Promise<{ locale: "ru" | "en" } | null> {
  requirePermission(acting.actor, "identity:answer");

  return inTransaction(acting, async (acting) => {
    const check = await lockCheck(acting, token);
    if (!check || !isLive(check, "link", acting.now) || !(await stillAsks(acting, check))) return null;
    if (answer === "confirm") await confirmCheck(acting, check, "link");
    else await denyCheck(acting, check);
    return { locale: check.locale };
  });
}

/** The ticket first, as everywhere. */
async function lockCheck(acting: Acting, token: string): Promise<Check | null> {
  const found = await findCheck(acting, token);
  if (!found) return null;
  if (found.ticketNumber !== null)
    await acting.db.select().from(tickets).where(eq(tickets.number, found.ticketNumber)).for("update");
  const [check] = await acting.db
    .select()
    .from(identityChecks)
    .where(and(eq(identityChecks.id, found.id), eq(identityChecks.tokenHash, found.tokenHash!)))
    .for("update");
  return check ?? null;
}

async function findCheck(acting: Acting, token: string): Promise<Check | null> {
  const tokenHash = readToken(token);
  if (!tokenHash) return null;
  const [check] = await acting.db.select().from(identityChecks).where(eq(identityChecks.tokenHash, tokenHash));
  return check ?? null;
}
