import { getFormatter, getTranslations } from "next-intl/server";
import type { TicketView } from "@/domain/tickets/read/read";

/** Callers are told the time that the letters tell, and told so. */
const TIME_ZONE = "Europe/Moscow";

/**
 * What to say to the caller, in their language: the number, the deadline, and what was done.
 *
 * @param regionName a region's name in the caller's language
 */
export async function readOutText(ticket: TicketView, regionName: (code: string) => string): Promise<string> {
  const { locale, number, dueAt, requests, status } = ticket;
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "ticket.readOut" }),
    getFormatter({ locale }),
  ]);
  const done = requests
    .filter((request) => request.status === "applied")
    .map(({ type, region }) => t(`done.${type}`, { region: region ? regionName(region) : "none" }));
  const waiting = requests.some((request) => request.status !== "applied" && request.status !== "refused");
  const deadline = format.dateTime(dueAt, {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: TIME_ZONE,
  });
  return [
    t("number", { number: String(number) }),
    ...done,
    waiting && status !== "resolved" && t("waiting", { deadline }),
  ]
    .filter(Boolean)
    .join(" ");
}
