import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { SentNotification } from "@/app/notifications/requests";
import { formatInstant } from "@/components/ui/format-instant";
import { countUnread } from "@/domain/notifications/count-unread";
import { listNotifications, type NotificationItem } from "@/domain/notifications/list";
import { answerScreen } from "../answer-screen";

/** One's own latest notifications in one's own words, and how many are unread. `cursor`: from there on. */
export async function GET(request: Request) {
  const cursor = new URL(request.url).searchParams.get("cursor") ?? undefined;
  return answerScreen(async (acting) => {
    const [{ items, nextCursor }, unread, say] = await Promise.all([
      listNotifications(acting, { cursor }),
      countUnread(acting),
      inWords(),
    ]);
    return { items: items.map(say), nextCursor, unread };
  });
}

async function inWords(): Promise<(item: NotificationItem) => SentNotification> {
  const [t, locale, timeZone] = await Promise.all([getTranslations("notifications"), getLocale(), getTimeZone()]);
  return ({ id, kind, ticket, by, codes, at, readAt }) => ({
    id,
    ticket,
    text: t(`kinds.${kind}`, { reason: "other", ...codes, by: by ?? t("somebody") }),
    short: t(`short.${kind}`),
    at: formatInstant(at, "moment", { locale, timeZone }),
    exact: at.toISOString(),
    unread: readAt === null,
  });
}
