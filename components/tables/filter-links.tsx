import Link from "next/link";
import { cx } from "@/components/ui/cx";
import type { TabLink } from "./tab-links";

/** A segmented filter: which part of a list is shown. Each choice is an address, so that it can be kept and shared. */
export function FilterLinks({ label, choices }: { label: string; choices: TabLink[] }) {
  return (
    <nav aria-label={label} className="w-fit max-w-full overflow-x-auto rounded-md border border-line bg-sunken p-0.5">
      <ul className="flex w-max gap-0.5">
        {choices.map(({ href, label, count, current }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={href}
              aria-current={current ? "true" : undefined}
              className={cx(
                "flex h-7 items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2 pointer-coarse:h-9",
                current ? "bg-thumb text-ink shadow-card" : "text-muted hover:text-ink",
              )}
            >
              {label}
              {count !== undefined && <span className="text-xs tabular-nums text-muted">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
