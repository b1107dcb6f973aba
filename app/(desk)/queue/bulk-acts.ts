import { z } from "zod";
import { type Acting, staffId } from "@/domain/acting";
import type { Aside } from "@/domain/tickets/aside/aside";
import { awaitRequester } from "@/domain/tickets/aside/await-requester";
import { bringBackTicket } from "@/domain/tickets/aside/bring-back";
import { snoozeTicket } from "@/domain/tickets/aside/snooze";
import { snoozeInstant } from "@/domain/tickets/aside/snooze-instant";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { releaseTicket } from "@/domain/tickets/assignment/release";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { dismissQuiet } from "@/domain/tickets/lifecycle/dismiss-quiet";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { undismissTicket } from "@/domain/tickets/lifecycle/undismiss";
import { bringToMain } from "@/domain/tickets/quiet/bring-to-main";
import { returnToQuiet } from "@/domain/tickets/quiet/return-to-quiet";
import { mergeTickets } from "@/domain/tickets/relations/merge";
import { unmergeTicket } from "@/domain/tickets/relations/unmerge";
import { reopenTicket } from "@/domain/tickets/reopen";
import { applyUnsubscribes } from "@/domain/tickets/requests/apply-unsubscribes";
import { undoTicketRequests } from "@/domain/tickets/requests/undo-ticket-requests";
import { tagTicket } from "@/domain/tickets/tags/add";
import { untagTicket } from "@/domain/tickets/tags/remove";
import { DISMISSALS, QUIET_KINDS, SNOOZES } from "@/vocabulary/tickets";

const Number_ = z.int().positive();

/** What can be done to several tickets at once, each by the verb that does it to one. */
export const BulkAct = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("claim") }),
  z.object({ verb: z.literal("release") }),
  z.object({ verb: z.literal("assign"), to: z.uuid() }),
  /** Until what is offered, or until an instant that a ticket was put aside to before. */
  z.object({ verb: z.literal("snooze"), until: z.union([z.enum(SNOOZES), z.iso.datetime()]) }),
  z.object({ verb: z.literal("wait") }),
  z.object({ verb: z.literal("bring_back") }),
  z.object({ verb: z.literal("tag"), tag: z.string().max(200) }),
  z.object({ verb: z.literal("untag"), tag: z.string().max(200) }),
  z.object({ verb: z.literal("resolve") }),
  z.object({ verb: z.literal("reopen") }),
  z.object({ verb: z.literal("dismiss"), as: z.enum(DISMISSALS) }),
  /** As what it is taken for in the quiet lane. */
  z.object({ verb: z.literal("dismiss_quiet") }),
  z.object({ verb: z.literal("undismiss") }),
  z.object({ verb: z.literal("bring_to_main") }),
  z.object({ verb: z.literal("return_to_quiet"), as: z.enum(QUIET_KINDS) }),
  z.object({ verb: z.literal("unsubscribe") }),
  z.object({ verb: z.literal("undo"), requests: z.array(Number_).min(1) }),
  z.object({ verb: z.literal("merge"), into: Number_ }),
  z.object({ verb: z.literal("unmerge") }),
]);
export type BulkAct = z.infer<typeof BulkAct>;

/**
 * Does it to one ticket, in a transaction of its own.
 * @param timeZone the reader's
 * @returns what takes it back; null where nothing does
 */
export async function actOn(acting: Acting, number: number, act: BulkAct, timeZone = "UTC"): Promise<BulkAct | null> {
  switch (act.verb) {
    case "claim":
      await claimTicket(acting, number);
      return { verb: "release" };
    case "release":
      return givingBack(acting, await releaseTicket(acting, number));
    case "assign":
      return givingBack(acting, await assignTicket(acting, number, act.to)) ?? { verb: "release" };
    case "snooze":
      return asBefore(await snooze(acting, number, act.until, timeZone));
    case "wait":
      return asBefore(await awaitRequester(acting, number));
    case "bring_back":
      return asBefore(await bringBackTicket(acting, number));
    case "tag":
      return (await tagTicket(acting, number, act.tag)) ? { verb: "untag", tag: act.tag } : null;
    case "untag":
      return (await untagTicket(acting, number, act.tag)) ? { verb: "tag", tag: act.tag } : null;
    case "resolve":
      await resolveTicket(acting, number);
      return { verb: "reopen" };
    case "dismiss":
      await dismissTicket(acting, number, act.as);
      return { verb: "undismiss" };
    case "dismiss_quiet":
      await dismissQuiet(acting, number);
      return { verb: "undismiss" };
    case "bring_to_main":
      return { verb: "return_to_quiet", as: await bringToMain(acting, number) };
    case "unsubscribe":
      return { verb: "undo", requests: await applyUnsubscribes(acting, number) };
    case "merge":
      await mergeTickets(acting, number, act.into);
      return { verb: "unmerge" };
    default:
      await takeBack(acting, number, act);
      return null;
  }
}

/** What was once agreed on is put back as it was, also if it ends after the deadline. */
function snooze(acting: Acting, number: number, until: string, timeZone: string): Promise<Aside | null> {
  const offered = SNOOZES.find((one) => one === until);
  return offered
    ? snoozeTicket(acting, number, snoozeInstant(offered, acting.now, timeZone))
    : snoozeTicket(acting, number, new Date(until), { beyondDue: true });
}

function asBefore(before: Aside | null): BulkAct {
  if (!before) return { verb: "bring_back" };
  return before.kind === "waiting" ? { verb: "wait" } : { verb: "snooze", until: before.until.toISOString() };
}

/** To whoever had the ticket. */
function givingBack(acting: Acting, before: string | null): BulkAct | null {
  if (!before) return null;
  return before === staffId(acting.actor) ? { verb: "claim" } : { verb: "assign", to: before };
}

type TakingBack = Extract<BulkAct, { verb: "reopen" | "undismiss" | "return_to_quiet" | "undo" | "unmerge" }>;

async function takeBack(acting: Acting, number: number, act: TakingBack): Promise<unknown> {
  switch (act.verb) {
    case "reopen":
      return reopenTicket(acting, number);
    case "undismiss":
      return undismissTicket(acting, number);
    case "return_to_quiet":
      return returnToQuiet(acting, number, act.as);
    case "undo":
      return undoTicketRequests(acting, act.requests);
    case "unmerge":
      return unmergeTicket(acting, number);
  }
}
