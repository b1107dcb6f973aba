import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { LinkButton } from "@/components/ui/link-button";

/** Steps through a keyset list. An absent address means there is nothing on that side; `summary` says what is shown. */
export function Pagination({
  previous,
  next,
  summary,
}: {
  previous?: string | null;
  next?: string | null;
  summary?: ReactNode;
}) {
  const t = useTranslations("ui.pagination");
  if (!previous && !next && !summary) return null;
  return (
    <nav
      aria-label={t("label")}
      className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-t border-line px-3 py-2"
    >
      <p className="text-sm text-muted">{summary}</p>
      <div className="flex gap-2">
        {previous && (
          <LinkButton href={previous} rel="prev" size="sm">
            <Icon name="chevronLeft" size={14} />
            {t("previous")}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={next} rel="next" size="sm">
            {t("next")}
            <Icon name="chevronRight" size={14} />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
