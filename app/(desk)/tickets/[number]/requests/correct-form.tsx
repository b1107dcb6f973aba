import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { typeKey } from "../key-targets";
import type { Screen } from "../read-screen";
import { correctRegionAction, correctTypeAction, misreadAction, undoCorrectionAction } from "./correct-actions";

/** Sets right what a line asks, each with one key: another type, another region, or that nobody asked for it. */
export function CorrectForm({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("triage.correct");
  const types = useTranslations("ui.requestType");
  const { place, regions } = screen;
  const undo = { label: t("undo"), done: t("undone"), action: undoCorrectionAction.bind(null, place) };
  return (
    <Flyout label={t("open")} name={t("open")}>
      <RefusalSpot>
        <div className="flex flex-col gap-3">
          <fieldset>
            <legend className="mb-1.5 text-sm font-medium">{t("type")}</legend>
            <div className="grid gap-1.5 sm:grid-cols-2">
              {REQUEST_TYPES.map((type) => (
                <VerbForm
                  key={type}
                  action={correctTypeAction.bind(null, place, request.id, type)}
                  done={t("corrected", { type: types(type) })}
                  undo={undo}
                >
                  <SubmitButton
                    variant="secondary"
                    size="sm"
                    data-key-target={type}
                    disabled={type === request.type}
                    className="w-full justify-between"
                  >
                    {types(type)}
                    <Key keys={typeKey(type)} />
                  </SubmitButton>
                </VerbForm>
              ))}
            </div>
          </fieldset>
          {request.type === "unsubscribe" && (
            <VerbForm
              key={request.region}
              action={correctRegionAction.bind(null, place, request.id)}
              done={t("regionCorrected")}
              undo={undo}
              className="flex items-end gap-2"
            >
              <FormSelect
                name="region"
                label={t("region")}
                placeholder={t("everywhere")}
                defaultValue={request.region ?? ""}
                options={regions.map(({ code, name }) => ({ value: code, label: name }))}
                className="min-w-0 flex-1"
              />
              <SubmitButton variant="secondary">{t("setRegion")}</SubmitButton>
            </VerbForm>
          )}
          <VerbForm action={misreadAction.bind(null, place, request.id)} done={t("misreadDone")} undo={undo}>
            <SubmitButton variant="secondary" size="sm" data-key-target="misread">
              {t("misread")}
              <Key keys="x" />
            </SubmitButton>
          </VerbForm>
        </div>
      </RefusalSpot>
    </Flyout>
  );
}

function Key({ keys }: { keys: string | undefined }) {
  return keys ? (
    <span aria-hidden className="pointer-coarse:hidden">
      <KeyHint keys={keys} />
    </span>
  ) : null;
}
