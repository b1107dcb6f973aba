import { useTranslations } from "next-intl";
import { SegmentVerdict } from "@/components/ticket/segment-verdict";
import { Time } from "@/components/ui/time";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import type { Screen } from "../read-screen";
import { AnswerEvidence } from "./answer/answer-evidence";
import { sayRefusalReason } from "./say-refusal-reason";
import { UndoOffer } from "./undo/undo-offer";

/** How a request ended, and for an unsubscribe what the segment says now; of a resolved ticket its outcome says that. */
export function RequestEnd({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("ticket.request");
  const segment = useTranslations("ticket.segment");
  const { id, type, status, reason, region, decidedAt, answer } = request;
  const { verdicts, ticket } = screen;
  const verdict = verdicts.get(id);
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      {status === "refused" && reason && <p>{sayRefusalReason(t, reason)}</p>}
      {verdict && ticket.status !== "resolved" && <SegmentVerdict member={verdict.member} region={region} />}
      {type === "unsubscribe" && status === "applied" && !verdict && <p>{segment("contactSuppressed")}</p>}
      {type === "delete" && status === "applied" && <p>{t("erased")}</p>}
      {answer && status === "applied" && (
        <p>
          <AnswerEvidence answer={answer} at={(instant) => <Time at={instant} />} />
        </p>
      )}
      {answer && status === "refused" && <p className="text-ink-soft">{t("answered.toldRefusal")}</p>}
      <UndoOffer request={request} screen={screen} />
      {decidedAt && (
        <p className="text-muted">
          <Time at={decidedAt} />
        </p>
      )}
    </div>
  );
}
