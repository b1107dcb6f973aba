import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { REFUSE_REASONS } from "@/domain/tickets/requests/refuse-request";
import type { Screen } from "../read-screen";
import { RefusePanel } from "./refuse-panel";
import { refuseAction } from "./request-actions";

const LETTERS = ["draft", "send", "none"] as const;

/** Ends a request with a reason. The letter that explains it is put into the composer, sent at once, or left out. */
export function RefuseForm({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("ticket.request");
  const { place, ticket } = screen;
  const mayWrite = ticket.contact?.kind === "email";
  return (
    <Flyout
      name={t("refuse")}
      keyTarget="refuse"
      label={
        <>
          {t("refuse")}
          <span aria-hidden className="hidden group-focus-within/request:inline pointer-coarse:hidden">
            <KeyHint keys="f" />
          </span>
        </>
      }
    >
      <RefusalSpot>
        <RefusePanel action={refuseAction.bind(null, place, request.id)}>
          <FormSelect
            name="reason"
            label={t("reason")}
            placeholder={t("chooseReason")}
            options={REFUSE_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
            className="min-w-48 flex-1"
          />
          {mayWrite && (
            <FormSelect
              name="letter"
              label={t("letter.label")}
              defaultValue="draft"
              options={LETTERS.map((value) => ({ value, label: t(`letter.${value}`) }))}
              className="min-w-48 flex-1"
            />
          )}
          <SubmitButton variant="danger">{t("refuseNow")}</SubmitButton>
        </RefusePanel>
      </RefusalSpot>
    </Flyout>
  );
}
