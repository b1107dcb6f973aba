import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { TIMELINE_KINDS } from "@/domain/people/access/timeline";
import type { RecordScreen } from "../read-record";
import { timelineHref } from "./timeline-href";

/** Which acts are shown: all, or one kind. */
export function KindFilter({ screen: { person, history } }: { screen: RecordScreen }) {
  const t = useTranslations("record.timeline");
  return (
    <nav aria-label={t("filter")} className="mb-4 border-b border-line pb-3">
      <ul className="flex flex-wrap gap-1">
        {[null, ...TIMELINE_KINDS].map((kind) => (
          <li key={kind ?? "all"}>
            <Link
              href={timelineHref(person.id, { ...history.view, kind, before: null })}
              prefetch={false}
              scroll={false}
              aria-current={history.view.kind === kind ? "true" : undefined}
              className={cx(
                "flex min-h-7 items-center rounded-md border px-2 text-sm pointer-coarse:min-h-11",
                history.view.kind === kind
                  ? "border-accent-line bg-accent-tint font-medium text-accent-ink"
                  : "border-line text-ink-soft hover:bg-sunken",
              )}
            >
              {t(`kinds.${kind ?? "all"}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
