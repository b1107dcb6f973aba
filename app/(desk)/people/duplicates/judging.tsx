import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { VerbForm } from "../../../form/verb-form";
import { judgeAction } from "./actions";

/** What to do about two records that look alike: compare and merge them, propose it, or say that they are two. */
export function Judging({
  pair: [kept, other],
  name,
  proposed,
  mayMerge,
}: {
  pair: [string, string];
  /** Of the other record, so that buttons of several are told apart. */
  name: string;
  proposed: boolean;
  mayMerge: boolean;
}) {
  const t = useTranslations("record.duplicates");
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {mayMerge && (
        <LinkButton href={`/people/${kept}/merge/${other}`} size="sm" prefetch={false}>
          {t("compare")}
          <span className="sr-only">: {name}</span>
        </LinkButton>
      )}
      {!mayMerge && proposed && <span className="py-1 text-sm text-muted">{t("proposed")}</span>}
      {!mayMerge && !proposed && (
        <VerbForm action={judgeAction.bind(null, [kept, other], "proposed")} done={t("proposedDone")}>
          <SubmitButton variant="secondary" size="sm">
            {t("propose")}
            <span className="sr-only">: {name}</span>
          </SubmitButton>
        </VerbForm>
      )}
      <VerbForm action={judgeAction.bind(null, [kept, other], "distinct")} done={t("distinctDone")}>
        <SubmitButton variant="ghost" size="sm">
          {t("distinct")}
          <span className="sr-only">: {name}</span>
        </SubmitButton>
      </VerbForm>
    </div>
  );
}
