import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { SubmitButton } from "@/components/forms/submit-button";
import { FoldButton } from "@/components/ticket/fold-button";
import type { RequestView } from "@/domain/tickets/read-requests";
import { REFUSE_REASONS } from "@/domain/tickets/refuse-request";
import { VerbForm } from "../form/verb-form";
import type { Place } from "../place";
import { refuseAction } from "./request-actions";

/** Ends a request with a reason, which the requester is told unless it was misread. */
export function RefuseForm({ request, place }: { request: RequestView; place: Place }) {
  const t = useTranslations("ticket.request");
  return (
    <FoldButton label={t("refuse")}>
      <VerbForm
        action={refuseAction.bind(null, place, request.id)}
        done={t("done.refuse")}
        className="flex flex-wrap items-end gap-2"
      >
        <FormSelect
          name="reason"
          label={t("reason")}
          placeholder={t("chooseReason")}
          options={REFUSE_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
          className="min-w-48 flex-1"
        />
        <SubmitButton variant="danger">{t("refuseNow")}</SubmitButton>
      </VerbForm>
    </FoldButton>
  );
}
