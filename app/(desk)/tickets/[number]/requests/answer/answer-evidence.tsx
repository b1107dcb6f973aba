import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AnswerView } from "@/domain/tickets/read/read-requests";

/**
 * How a request was answered, by whom and when, in a sentence.
 *
 * @param at draws an instant where it stands
 */
export function AnswerEvidence({ answer, at }: { answer: AnswerView; at: (instant: Date) => ReactNode }) {
  const t = useTranslations("ticket.request.answered");
  const { way, message, note, by, at: instant } = answer;
  return (
    <>
      {t.rich(way, {
        at: () => at(instant),
        by: by ?? "none",
        letter: (words) =>
          message ? (
            <a href={`#message-${message}`} className="underline decoration-line-strong underline-offset-3">
              {words}
            </a>
          ) : (
            words
          ),
      })}
      {note && <span className="block break-words">{note}</span>}
    </>
  );
}
