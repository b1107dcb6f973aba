import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { sampleCallAction, sampleMailAction } from "./actions";
import { isDemo } from "./is-demo";

/** On a demo desk: lets a visitor see the main job happen, from a mail or a call to the end. */
export async function SampleOffer() {
  if (!isDemo()) return null;
  const t = await getTranslations("queue.samples");
  return (
    <section
      aria-label={t("title")}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed border-line-strong px-4 py-2 text-sm"
    >
      <p className="min-w-0 flex-1 basis-72 text-ink-soft">{t("description")}</p>
      <div className="flex flex-wrap gap-2">
        <ActionForm action={sampleMailAction} done={t("mailDone")} then="/queue?sort=received">
          <SubmitButton size="sm" variant="secondary">
            <Icon name="mail" size={15} />
            {t("mail")}
          </SubmitButton>
        </ActionForm>
        <VerbForm action={sampleCallAction} done={t("callDone")}>
          <SubmitButton size="sm" variant="secondary">
            <Icon name="call" size={15} />
            {t("call")}
          </SubmitButton>
        </VerbForm>
      </div>
    </section>
  );
}
