import Link from "next/link";
import { cx } from "@/components/ui/cx";

export type TabLink = { href: string; label: string; count?: number | string; current?: boolean };

/** Parts of one page, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {tabs.map(({ href, label, count, current }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "-mb-px flex h-9 min-w-11 items-center pointer-coarse:h-11 gap-1.5 border-b-2 whitespace-nowrap focus-visible:-outline-offset-2",
                current ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink",
              )}
            >
              {label}
              {count !== undefined && <span className="rounded-sm bg-sunken px-1 text-xs tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
