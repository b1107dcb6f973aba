import { useTranslations } from "next-intl";
import { type VerbAction, VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";

export type PersonChoice = { id: string; name: string | null; note: string };

/** People whose ticket it may be, each with a button that says so. */
export function PersonChoices({ choices, action }: { choices: PersonChoice[]; action: VerbAction }) {
  const t = useTranslations("ticket.person");
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {choices.map(({ id, name, note }) => (
        <li key={id} className="flex items-center justify-between gap-3 px-3 py-2">
          <span className="min-w-0">
            <span className="block truncate font-medium">{name ?? t("nameless")}</span>
            <span className="block truncate text-sm text-muted">{note}</span>
          </span>
          <VerbForm action={action} done={t("matched")}>
            <input type="hidden" name="person" value={id} />
            <SubmitButton variant="secondary" size="sm" aria-label={`${t("choose")}: ${name ?? t("nameless")}`}>
              {t("choose")}
            </SubmitButton>
          </VerbForm>
        </li>
      ))}
    </ul>
  );
}
