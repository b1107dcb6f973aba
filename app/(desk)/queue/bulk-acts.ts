import { z } from "zod";
import type { Acting } from "@/domain/acting";
import { DISMISSALS } from "@/domain/api/words";
import { applyUnsubscribes } from "@/domain/tickets/apply-unsubscribes";
import { assignTicket } from "@/domain/tickets/assign";
import { claimTicket } from "@/domain/tickets/claim";
import { dismissTicket } from "@/domain/tickets/dismiss";
import { mergeTickets } from "@/domain/tickets/merge";
import { releaseTicket } from "@/domain/tickets/release";
import { reopenTicket } from "@/domain/tickets/reopen";
import { resolveTicket } from "@/domain/tickets/resolve";
import { undismissTicket } from "@/domain/tickets/undismiss";
import { unmergeTicket } from "@/domain/tickets/unmerge";

const Number_ = z.int().positive();

/** What can be done to several tickets at once, each by the verb that does it to one. */
export const BulkAct = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("claim") }),
  z.object({ verb: z.literal("release") }),
  z.object({ verb: z.literal("assign"), to: z.uuid() }),
  z.object({ verb: z.literal("resolve") }),
  z.object({ verb: z.literal("reopen") }),
  z.object({ verb: z.literal("dismiss"), as: z.enum(DISMISSALS) }),
  z.object({ verb: z.literal("undismiss") }),
  z.object({ verb: z.literal("unsubscribe") }),
  z.object({ verb: z.literal("merge"), into: Number_ }),
  z.object({ verb: z.literal("unmerge") }),
]);
export type BulkAct = z.infer<typeof BulkAct>;

/** Does it to one ticket, in a transaction of its own. */
export async function actOn(acting: Acting, number: number, act: BulkAct): Promise<void> {
  switch (act.verb) {
    case "claim":
      return claimTicket(acting, number);
    case "release":
      return releaseTicket(acting, number);
    case "assign":
      return assignTicket(acting, number, act.to);
    case "resolve":
      return resolveTicket(acting, number);
    case "reopen":
      return reopenTicket(acting, number);
    case "dismiss":
      return dismissTicket(acting, number, act.as);
    case "undismiss":
      return undismissTicket(acting, number);
    case "unsubscribe":
      return applyUnsubscribes(acting, number);
    case "unmerge":
      return unmergeTicket(acting, number);
    case "merge":
      await mergeTickets(acting, number, act.into);
  }
}
