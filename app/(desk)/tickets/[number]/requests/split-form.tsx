import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Screen } from "../read-screen";
import { splitAction } from "../relations/relation-actions";

/** Moves requests to a ticket of their own, for somebody else to work on; only where there is more than one. */
export function SplitForm({ screen }: { screen: Screen }) {
  const t = useTranslations("merge.split");
  const types = useTranslations("ui.requestType");
  const { ticket, regionName, place } = screen;
  const open = ticket.requests.filter(({ status }) => status === "proposed" || status === "open");
  if (open.length === 0 || ticket.requests.length < 2) return null;
  return (
    <Flyout look={{ variant: "ghost", size: "sm" }} label={t("open")} name={t("open")}>
      <RefusalSpot>
        <VerbForm action={splitAction.bind(null, place)} done={t("done")} className="flex flex-col gap-3">
          <Fieldset legend={t("which")} hint={t("hint")}>
            {open.map(({ id, type, region }) => (
              <Choice
                key={id}
                name="line"
                value={id}
                label={region ? `${types(type)}, ${regionName(region)}` : types(type)}
              />
            ))}
          </Fieldset>
          <div>
            <SubmitButton variant="secondary">{t("now")}</SubmitButton>
          </div>
        </VerbForm>
      </RefusalSpot>
    </Flyout>
  );
}
