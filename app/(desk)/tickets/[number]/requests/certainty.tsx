import { useTranslations } from "next-intl";
import type { RequestView } from "@/domain/tickets/read/read-requests";

/** From these on, a proposal is called so; what is below is a guess. */
const SURE = 0.95;
const LIKELY = 0.6;

/** How sure the machine is of what it proposes, in a word; pointing at it tells the rule. */
export function Certainty({ request }: { request: RequestView }) {
  const t = useTranslations("triage.certainty");
  const { status, confidence, rule } = request;
  if (status !== "proposed" || confidence === null) return null;
  const word = confidence >= SURE ? "sure" : confidence >= LIKELY ? "likely" : "guess";
  return (
    <span className="text-sm text-muted" title={rule ?? undefined}>
      {t(word)}
    </span>
  );
}
