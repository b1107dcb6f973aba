import type { RequestView } from "@/domain/tickets/read/read-requests";
import { isUndoable, UNDO_MS } from "@/domain/tickets/requests/undo-request";
import type { Screen } from "../../read-screen";
import { UndoButton } from "./undo-button";

/** Offers to take back what staff applied less than ten minutes ago. */
export function UndoOffer({ request, screen }: { request: RequestView; screen: Screen }) {
  const { ticket, place, acting, person } = screen;
  const byThemselves = ticket.channel === "link" || ticket.channel === "preferences";
  const until = request.decidedAt && new Date(request.decidedAt.getTime() + UNDO_MS);
  if (request.status !== "applied" || !isUndoable(request.type) || byThemselves) return null;
  if (!until || until <= acting.now || person?.erasedAt || ticket.relations.mergedInto) return null;
  return (
    <UndoButton
      place={place}
      request={request.id}
      until={until.toISOString()}
      doneAt={request.decidedAt!.toISOString()}
    />
  );
}
