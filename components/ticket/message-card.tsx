import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Time } from "@/components/ui/time";

type Direction = "in" | "out" | "note";

const surfaces: Record<Direction, string> = {
  in: "border-line bg-surface",
  out: "border-accent-line bg-accent-tint",
  note: "border-warning-line bg-warning-tint",
};

type Props = {
  /** Names the message in addresses: `#message-12`. */
  id: number;
  direction: Direction;
  /** Who wrote it; null: the desk itself. */
  author: string | null;
  at: Date;
  /** What became of a mail of ours, or the kind of note. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Something said on a ticket: by the requester, to them, or among staff. The three differ in tint, mark and name. */
export function MessageCard({ id, direction, author, at, aside, children }: Props) {
  const t = useTranslations("ticket.conversation");
  const name = author ?? t("desk");
  return (
    <article
      id={`message-${id}`}
      tabIndex={-1}
      aria-label={t(`label.${direction}`, { name })}
      className={cx("scroll-mt-16 rounded-lg border shadow-card target:ring-2 target:ring-accent", surfaces[direction])}
    >
      <header className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-4 pt-3">
        <Avatar name={name} size="sm" />
        <span className="min-w-0 truncate font-semibold">{name}</span>
        <span className="inline-flex items-center gap-1 text-xs text-ink-soft">
          <Icon name={marks[direction]} size={13} />
          {t(`kind.${direction}`)}
        </span>
        <span className="ml-auto flex items-center gap-2 text-xs text-ink-soft">
          {aside}
          <a href={`#message-${id}`} className="rounded-sm hover:underline">
            <Time at={at} />
          </a>
        </span>
      </header>
      <div className="px-4 pt-2 pb-3.5">{children}</div>
    </article>
  );
}

const marks = { in: "mail", out: "reply", note: "note" } as const;
