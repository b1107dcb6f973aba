import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";

/** `error`: what is wrong with the new value. */
export type Change = { field: string; before: string | null; after: string | null; error?: string | null };

/** What a change does to a record: field, before → after. `null` is shown as empty. */
export function Diff({ changes }: { changes: Change[] }) {
  const t = useTranslations("ui.diff");
  return (
    <dl className="divide-y divide-line overflow-clip rounded-md border border-line text-sm">
      {changes.map(({ field, before, after, error }) => (
        <div key={field} className="grid gap-x-4 gap-y-0.5 px-3 py-2 sm:grid-cols-[9rem_1fr]">
          <dt className="text-muted">{field}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 break-words">
            {before === null ? (
              <span className="text-muted">{t("empty")}</span>
            ) : (
              <del className="rounded-sm bg-danger-tint px-1 text-danger-ink decoration-danger-ink/50">
                <span className="sr-only">{t("before")} </span>
                {before}
              </del>
            )}
            <Icon name="arrowRight" size={13} className="text-muted" />
            <ins className="rounded-sm bg-success-tint px-1 text-success-ink no-underline">
              <span className="sr-only">{t("after")} </span>
              {after ?? t("empty")}
            </ins>
            {error && (
              <span className="flex w-full items-start gap-1.5 text-warning-ink">
                <Icon name="alert" size={13} className="mt-0.75 shrink-0" />
                {error}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
