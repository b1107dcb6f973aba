import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/components/tables/tab-links";
import type { Acting } from "@/domain/acting";
import { countQuarantine } from "@/domain/intake/ledger/list-quarantine";

const PLACES = { ledger: "/mail", quarantine: "/mail/quarantine", triage: "/mail/triage" } as const;

/** The parts of the mail screen; what waits in quarantine is counted. */
export async function MailTabs({ acting, current }: { acting: Acting; current: keyof typeof PLACES }) {
  const t = await getTranslations("mail");
  const waiting = await countQuarantine(acting);
  const places = Object.entries(PLACES) as [keyof typeof PLACES, string][];
  return (
    <TabLinks
      label={t("title")}
      tabs={places.map(([place, href]) => ({
        href,
        label: t(`tabs.${place}`),
        current: place === current,
        count: place === "quarantine" && waiting > 0 ? waiting : undefined,
      }))}
    />
  );
}
