import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { z } from "zod";
import { screenRoute } from "@/app/http/screen-route";
import type { SentNotification } from "@/app/notifications/requests";
import { formatInstant } from "@/components/ui/format-instant";
import { countUnread } from "@/domain/notifications/count-unread";
import { listNotifications, type NotificationItem } from "@/domain/notifications/list";

const query = z.object({ cursor: z.string().optional() });

/** One's own latest notifications in one's own words, and how many are unread. `cursor`: from there on. */
export const GET = screenRoute({ query }, async ({ acting, query }) => {
  const [{ items, nextCursor }, unread, say] = await Promise.all([
    listNotifications(acting, query),
    countUnread(acting),
    inWords(),
  ]);
  return { items: items.map(say), nextCursor, unread };
});

/** Where news leads that is about no ticket. */
const WITHOUT_TICKET: Partial<Record<NotificationItem["kind"], string>> = {
  mail_waits: "/mail",
  identity_confirmed: "/calls/new",
  identity_denied: "/calls/new",
};

async function inWords(): Promise<(item: NotificationItem) => SentNotification> {
  const [t, locale, timeZone] = await Promise.all([getTranslations("notifications"), getLocale(), getTimeZone()]);
  return ({ id, kind, ticket, by, codes, at, readAt }) => ({
    id,
    ticket,
    href: ticket ? `/tickets/${ticket}` : (WITHOUT_TICKET[kind] ?? "/queue"),
    text: t(`kinds.${kind}`, { reason: "other", failure: "other", ...codes, by: by ?? t("somebody") }),
    short: t(`short.${kind}`),
    at: formatInstant(at, "moment", { locale, timeZone }),
    exact: at.toISOString(),
    unread: readAt === null,
  });
}
