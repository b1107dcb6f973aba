import { useTranslations } from "next-intl";
import { FormCheck } from "@/app/form/form-check";
import { FormText } from "@/app/form/form-text";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { FoldButton } from "@/components/ticket/fold-button";
import { KeyHint } from "@/components/ui/key-hint";
import { SNOOZES } from "@/vocabulary/tickets";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { bringBackAction, snoozeAction, undoAsideAction, waitAction } from "./aside-actions";

/** Puts the ticket aside until a time or until its requester answers; one that is aside is brought back. */
export function AsideForm({ place, isAside }: { place: Place; isAside: boolean }) {
  const t = useTranslations("ticket.header.aside");
  const undo = { label: t("undo"), done: t("undone"), action: undoAsideAction.bind(null, place) };
  return (
    <>
      {isAside && (
        <VerbForm action={bringBackAction.bind(null, place)} done={t("broughtBack")} undo={undo}>
          <SubmitButton id={KEY_TARGETS.back} variant="secondary">
            {t("back")}
            <Key keys="h b" />
          </SubmitButton>
        </VerbForm>
      )}
      <FoldButton label={t("open")}>
        <p className="mb-2 text-sm text-ink-soft">{t("hint")}</p>
        <div className="flex flex-wrap gap-2">
          {SNOOZES.map((until) => (
            <VerbForm key={until} action={snoozeAction.bind(null, place)} done={t("done")} undo={undo}>
              <input type="hidden" name="until" value={until} />
              <SubmitButton id={KEY_TARGETS[until]} variant="secondary" size="sm">
                {t(until)}
              </SubmitButton>
            </VerbForm>
          ))}
          <VerbForm action={waitAction.bind(null, place)} done={t("doneWaiting")} undo={undo}>
            <SubmitButton id={KEY_TARGETS.waiting} variant="secondary" size="sm">
              {t("waiting")}
            </SubmitButton>
          </VerbForm>
        </div>
        <VerbForm
          action={snoozeAction.bind(null, place)}
          done={t("done")}
          undo={undo}
          className="mt-3 flex flex-wrap items-end gap-3"
        >
          <FormText name="until" type="datetime-local" label={t("own")} required className="w-56" />
          <FormCheck name="beyondDue" label={t("beyondDue")} className="pb-1.5" />
          <SubmitButton variant="secondary">{t("snooze")}</SubmitButton>
        </VerbForm>
      </FoldButton>
    </>
  );
}

function Key({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <KeyHint keys={keys} />
    </span>
  );
}
