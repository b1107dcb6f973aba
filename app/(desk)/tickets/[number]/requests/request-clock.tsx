import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { RequestView } from "@/domain/tickets/read/read-requests";

/** The clock of a request that was asked later than the ticket was received, or came over with another ticket. */
export function RequestClock({ request }: { request: RequestView }) {
  const t = useTranslations("merge.clock");
  const { askedAt, dueAt, mergedFrom } = request;
  if (!askedAt || !dueAt) return null;
  return (
    <p className="text-sm text-ink-soft">
      {t.rich("asked", { asked: () => <Time at={askedAt} />, due: () => <Time at={dueAt} /> })}
      {mergedFrom && (
        <>
          {" "}
          <TextLink href={`/tickets/${mergedFrom}`} prefetch={false}>
            {t("from", { number: String(mergedFrom) })}
          </TextLink>
        </>
      )}
    </p>
  );
}
