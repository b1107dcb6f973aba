import { useTranslations } from "next-intl";
import { AnswerEvidence } from "@/app/(desk)/tickets/[number]/requests/answer/answer-evidence";
import { sayRefusalReason } from "@/app/(desk)/tickets/[number]/requests/say-refusal-reason";
import { useFieldName } from "@/app/record-names/field-names";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { Exact } from "./exact";

/** What is asked, and how each ended. */
export function RequestLines({
  requests,
  regionName,
}: {
  requests: RequestView[];
  regionName: (code: string) => string;
}) {
  const t = useTranslations("ticket.request");
  const types = useTranslations("ui.requestType");
  const fieldName = useFieldName();
  if (requests.length === 0) return <p className="text-sm">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {requests.map(({ id, type, region, status, reason, changes, evidence, decidedAt, answer }) => (
        <li key={id} className="break-inside-avoid">
          <p>
            <span className="font-medium">{types(type)}</span>
            {type === "unsubscribe" && `, ${region ? regionName(region) : t("everywhere")}`} · {t(`state.${status}`)}
            {reason && ` · ${sayRefusalReason(t, reason)}`}
            {decidedAt && (
              <>
                {" · "}
                <Exact at={decidedAt} />
              </>
            )}
          </p>
          {answer && status === "applied" && (
            <p className="pl-4">
              <AnswerEvidence answer={answer} at={(instant) => <Exact at={instant} />} />
            </p>
          )}
          {Object.entries(changes).map(([field, value]) => (
            <p key={field} className="pl-4 break-words">
              {fieldName(field)}: {field === "region" ? regionName(value) : value}
            </p>
          ))}
          {evidence.map(({ start, quote }) => (
            <p key={start} className="pl-4 text-ink-soft italic">
              «{quote}»
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
