import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { CountedList } from "@/components/ticket/counted-list";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestView } from "@/domain/tickets/read-requests";
import { VerbForm } from "../form/verb-form";
import type { Screen } from "../read-screen";
import { AssuranceChoice } from "./assurance-choice";
import { ChangeFields } from "./change-fields";
import { planWords } from "./plan-words";
import { applyAction } from "./request-actions";

/**
 * Carries a request out. An edit may be put right first; whatever needs proof of who asks asks how it was got; a deletion shows
 * what would go and is only put forward.
 *
 * @param first the one that the key `a` applies while none has the focus
 */
export function ApplyForm({ request, screen, first }: { request: RequestView; screen: Screen; first: boolean }) {
  const t = useTranslations("ticket.request");
  const { type, id } = request;
  const { place, person, plans, ticket } = screen;
  const verb = VERBS[type];
  const plan = plans.get(id);
  const needsPerson = (type === "edit" || type === "delete") && !person;
  const unanswered =
    verb === "answer" && ticket.channel === "email" && !ticket.messages.some((one) => one.direction === "out");
  const hint = needsPerson ? t("matchFirst") : unanswered ? t("replyFirst") : null;

  return (
    <VerbForm
      action={applyAction.bind(null, place, id, type === "edit" ? person?.version : undefined)}
      done={t(`done.${verb}`)}
      className="contents"
    >
      <div className="flex w-full flex-col gap-3 empty:hidden">
        {type === "edit" && <ChangeFields request={request} />}
        {plan && (
          <div>
            <p className="mb-1.5 text-sm font-medium">{t("plan.title")}</p>
            <CountedList label={t("plan.title")} items={planWords(t, plan)} />
          </div>
        )}
        <AssuranceChoice needed={NEEDS_PROOF.includes(type)} known={ticket.assurance} labels={proofLabels(t)} />
        {hint && (
          <p className="flex items-start gap-2 text-sm text-ink-soft">
            <Icon name="info" size={14} className="mt-0.75 text-muted" />
            {hint}
          </p>
        )}
      </div>
      <SubmitButton data-key-target="apply" variant={needsPerson ? "secondary" : "primary"}>
        {t(`verb.${verb}`)}
        <span aria-hidden className={cx("pointer-coarse:hidden", !first && "hidden group-focus-within/request:inline")}>
          <KeyHint keys="a" />
        </span>
      </SubmitButton>
    </VerbForm>
  );
}

const VERBS = {
  unsubscribe: "apply",
  edit: "apply",
  delete: "forward",
  access: "answer",
  question: "answer",
  disclosure: "answer",
} as const satisfies Record<RequestView["type"], string>;

/** An unsubscribe is never made hard, and a question is nobody's secret; the verb judges the same. */
const NEEDS_PROOF: RequestView["type"][] = ["edit", "delete", "access", "disclosure"];

function proofLabels(t: ReturnType<typeof useTranslations<"ticket.request">>) {
  return {
    question: t("assurance.question"),
    contact: t("assurance.contact"),
    contactHint: t("assurance.contactHint"),
    facts: t("assurance.facts"),
    factsHint: t("assurance.factsHint"),
    known: { contact: t("assurance.knownContact"), facts: t("assurance.knownFacts") },
  };
}
