import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Time } from "@/components/ui/time";
import type { SentBackView } from "@/domain/tickets/read/read-requests";

/** Why a deletion was not approved, for whoever puts it forward again. */
export function SentBack({ sentBack: { reason, note, by, at } }: { sentBack: SentBackView }) {
  const t = useTranslations("ticket.request.sentBack");
  return (
    <Callout tone="warning" title={t(`reasons.${reason}`)}>
      {note && <p className="break-words whitespace-pre-wrap text-ink">{note}</p>}
      <p>{t.rich("by", { name: by ?? t("somebody"), at: () => <Time at={at} /> })}</p>
    </Callout>
  );
}
