import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { SentNotification } from "./requests";
import { sendRead } from "./requests";

/** Notifications, latest first; each leads to its ticket, and is read by going there. */
export function NotificationList({ items, close }: { items: SentNotification[]; close: () => void }) {
  const t = useTranslations("notifications.panel");
  return (
    <ul className="divide-y divide-line">
      {items.map(({ id, ticket, href, text, at, exact, unread }) => (
        <li key={id}>
          <Link
            href={href}
            prefetch={false}
            onClick={() => {
              if (unread) void sendRead({ ids: [id] });
              close();
            }}
            className="flex items-start gap-2.5 px-3 py-2.5 hover:bg-sunken focus-visible:-outline-offset-2"
          >
            <span
              aria-hidden
              className={cx("mt-1.5 size-2 shrink-0 rounded-full", unread ? "bg-accent" : "bg-transparent")}
            />
            <span className="min-w-0 flex-1">
              <span className={cx("block text-pretty", unread && "font-medium")}>
                {unread && <span className="sr-only">{t("unreadMark")}: </span>}
                {ticket && <span className="font-normal text-muted tabular-nums">#{ticket} </span>}
                {text}
              </span>
              <time dateTime={exact} className="text-xs text-muted">
                {at}
              </time>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
