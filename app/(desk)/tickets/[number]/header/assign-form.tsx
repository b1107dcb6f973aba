import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Place } from "../place";
import { assignAction } from "./header-actions";

/** Gives the ticket to a colleague, whoever has it now. */
export function AssignForm({
  place,
  assignee,
  colleagues,
}: {
  place: Place;
  assignee: string | null;
  colleagues: { id: string; name: string }[];
}) {
  const t = useTranslations("ticket.header");
  return (
    <Flyout label={t("assign")} name={t("assign")}>
      <RefusalSpot>
        <VerbForm
          action={assignAction.bind(null, place)}
          done={t("assigned")}
          className="flex flex-wrap items-end gap-2"
        >
          <FormSelect
            name="assignee"
            label={t("assignee")}
            placeholder={t("chooseAssignee")}
            defaultValue={assignee ?? ""}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            className="w-64 max-w-full"
          />
          <SubmitButton variant="secondary">{t("assignNow")}</SubmitButton>
        </VerbForm>
      </RefusalSpot>
    </Flyout>
  );
}
