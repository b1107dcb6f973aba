import { useTranslations } from "next-intl";
import { CountedList } from "@/components/ticket/counted-list";
import { Time } from "@/components/ui/time";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import type { Screen } from "../read-screen";
import { ApproveErasure } from "./approve-erasure";
import { planWords } from "./plan-words";
import { ProofShown } from "./proof-shown";
import { approveAction, sendBackAction } from "./request-actions";
import { SendBackForm } from "./send-back-form";

/** A deletion that somebody put forward: whoever did waits, another senior member of staff decides. */
export function AwaitingApproval({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("ticket.request");
  const { place, may, staff, plans, personName, proofs } = screen;
  const plan = planWords(t, plans.get(request.id) ?? {});
  const decides = may.approve && request.appliedBy !== staff.id;
  const proof = proofs.get(request.id);
  const { appliedByName, putForwardAt } = request;
  return (
    <div className="flex flex-col gap-3">
      <dl className="flex flex-col gap-2 text-sm">
        <div>
          <dt className="text-xs font-medium text-muted">{t("forward.by")}</dt>
          <dd>
            {appliedByName ?? t("sentBack.somebody")}
            {putForwardAt && (
              <>
                {", "}
                <Time at={putForwardAt} />
              </>
            )}
          </dd>
        </div>
        {proof && (
          <div>
            <dt className="text-xs font-medium text-muted">{t("forward.proof")}</dt>
            <dd>
              <ProofShown proof={proof} by={appliedByName} />
            </dd>
          </div>
        )}
      </dl>
      <CountedList label={t("plan.title")} items={plan} />
      {!decides && (
        <p className="text-sm text-ink-soft">{request.appliedBy === staff.id ? t("awaitOther") : t("awaitSenior")}</p>
      )}
      {decides && (
        <div className="flex flex-wrap gap-2">
          <ApproveErasure action={approveAction.bind(null, place, request.id)} name={personName ?? ""}>
            <CountedList label={t("plan.title")} items={plan} />
          </ApproveErasure>
          <SendBackForm action={sendBackAction.bind(null, place, request.id)} />
        </div>
      )}
    </div>
  );
}
