import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/components/tables/tab-links";
import type { Acting } from "@/domain/acting";
import { countQuarantine } from "@/domain/intake/ledger/list-quarantine";
import { countTickets } from "@/domain/tickets/list/counts";

const PLACES = { ledger: "/mail", quarantine: "/mail/quarantine", triage: "/mail/triage" } as const;

const MOST_COUNTED = 10_000;

/** The parts of the mail screen; what waits in quarantine is counted, and what lies in the quiet lane of the queue. */
export async function MailTabs({ acting, current }: { acting: Acting; current: keyof typeof PLACES }) {
  const t = await getTranslations("mail");
  const [waiting, quiet] = await Promise.all([
    countQuarantine(acting),
    countTickets(acting, { status: "unresolved", quiet: true }, MOST_COUNTED),
  ]);
  const places = Object.entries(PLACES) as [keyof typeof PLACES, string][];
  return (
    <TabLinks
      label={t("title")}
      tabs={[
        ...places.map(([place, href]) => ({
          href,
          label: t(`tabs.${place}`),
          current: place === current,
          count: place === "quarantine" && waiting > 0 ? waiting : undefined,
        })),
        { href: "/queue?tab=quiet", label: t("tabs.quiet"), current: false, count: quiet > 0 ? quiet : undefined },
      ]}
    />
  );
}
