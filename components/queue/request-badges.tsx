import { useTranslations } from "next-intl";
import { RequestTypeBadge } from "@/components/tickets/request-type-badge";
import type { RequestType } from "@/vocabulary/requests";

/** `regionName` null: everywhere, or a request that concerns no region. */
export type QueueRequest = { id: number; type: RequestType; regionName: string | null };

const SHOWN = 2;

/** What a ticket asks, at most two badges and the number of the rest. */
export function RequestBadges({ requests }: { requests: QueueRequest[] }) {
  const t = useTranslations("queue.row");
  if (requests.length === 0) return <span className="text-sm text-muted">{t("noRequest")}</span>;
  const rest = requests.length - SHOWN;
  return (
    <>
      {requests.slice(0, SHOWN).map(({ id, type, regionName }) => (
        <RequestTypeBadge key={id} type={type} region={regionName} />
      ))}
      {rest > 0 && (
        <span className="self-center text-xs font-medium text-muted" title={t("moreRequests", { count: rest })}>
          <span aria-hidden>+{rest}</span>
          <span className="sr-only">{t("moreRequests", { count: rest })}</span>
        </span>
      )}
    </>
  );
}
