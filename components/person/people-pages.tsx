import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { LinkButton } from "@/components/ui/link-button";

/** Steps through the people: on to the next page, or back to the first. The browser's own "back" goes one page back. */
export function PeoplePages({ first, next }: { first: string | null; next: string | null }) {
  const t = useTranslations("people.pages");
  if (!first && !next) return null;
  return (
    <nav aria-label={t("label")} className="mt-3 flex items-center justify-between gap-3">
      <span>
        {first && (
          <LinkButton href={first} size="sm" prefetch={false}>
            <Icon name="arrowLeft" size={14} />
            {t("first")}
          </LinkButton>
        )}
      </span>
      {next && (
        <LinkButton href={next} rel="next" size="sm" prefetch={false}>
          {t("next")}
          <Icon name="chevronRight" size={14} />
        </LinkButton>
      )}
    </nav>
  );
}
