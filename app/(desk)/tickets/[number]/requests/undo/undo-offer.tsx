import { useTranslations } from "next-intl";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { isUndoable, UNDO_MS } from "@/domain/tickets/requests/undo-request";
import type { Screen } from "../../read-screen";
import type { UndoWords } from "./undo";
import { UndoButton } from "./undo-button";

/** Offers to take back what staff applied less than ten minutes ago. */
export function UndoOffer({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("preview.undo");
  const words = useUndoWords();
  const { ticket, place, acting, person } = screen;
  const byThemselves = ticket.channel === "link" || ticket.channel === "preferences";
  const until = request.decidedAt && new Date(request.decidedAt.getTime() + UNDO_MS);
  if (request.status !== "applied" || !isUndoable(request.type) || byThemselves) return null;
  if (!until || until <= acting.now || person?.erasedAt || ticket.relations.mergedInto) return null;
  return (
    <UndoButton place={place} request={request.id} until={until.toISOString()} left={t.raw("left")} words={words} />
  );
}

/** What an undo says of itself. */
export function useUndoWords(): UndoWords {
  const t = useTranslations("preview.undo");
  return {
    undo: t("do"),
    none: t("none"),
    withdrawn: t("withdrawn"),
    sent: t("sent"),
    spoken: t("spoken"),
    write: t("write"),
  };
}
