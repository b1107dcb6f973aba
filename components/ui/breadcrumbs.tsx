import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";

export type Crumb = { href: string; label: string };

/** The pages above this one, the topmost first; the page itself is the heading below. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-1">
            <Link href={href} className="rounded-sm hover:text-ink hover:underline">
              {label}
            </Link>
            <Icon name="chevronRight" size={12} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
