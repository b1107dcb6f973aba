import { useTranslations } from "next-intl";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { CountedList } from "@/components/ticket/counted-list";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import type { Screen } from "../read-screen";
import { ApproveErasure } from "./approve-erasure";
import { planWords } from "./plan-words";
import { approveAction, sendBackAction } from "./request-actions";

/** A deletion that somebody put forward: whoever did waits, another senior member of staff decides. */
export function AwaitingApproval({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("ticket.request");
  const { place, may, staff, plans, personName } = screen;
  const plan = planWords(t, plans.get(request.id) ?? {});
  const decides = may.approve && request.appliedBy !== staff.id;
  return (
    <div className="flex flex-col gap-3">
      <CountedList label={t("plan.title")} items={plan} />
      {!decides && (
        <p className="text-sm text-ink-soft">{request.appliedBy === staff.id ? t("awaitOther") : t("awaitSenior")}</p>
      )}
      {decides && (
        <div className="flex flex-wrap gap-2">
          <ApproveErasure action={approveAction.bind(null, place, request.id)} name={personName ?? ""}>
            <CountedList label={t("plan.title")} items={plan} />
          </ApproveErasure>
          <VerbForm action={sendBackAction.bind(null, place, request.id)} done={t("done.sendBack")}>
            <SubmitButton variant="secondary">{t("sendBack")}</SubmitButton>
          </VerbForm>
        </div>
      )}
    </div>
  );
}
