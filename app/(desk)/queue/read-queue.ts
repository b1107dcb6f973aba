import { redirect } from "next/navigation";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { listTickets } from "@/domain/tickets/list";
import { type QueueView, queueFilter, queueHref } from "./queue-view";

/** One page of a view. An address with a page mark that is not ours leads to the first page. */
export async function readQueue(acting: Acting, view: QueueView) {
  try {
    return await listTickets(acting, queueFilter(view));
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "invalid" && view.cursor) redirect(queueHref(view));
    throw thrown;
  }
}
