import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

export type Subscription = { regionName: string; channel: "email" | "sms" | "phone" };

/** Where a person is mailed, one line per region. */
export function SubscriptionList({ subscriptions, none }: { subscriptions: Subscription[]; none: string }) {
  const t = useTranslations("ticket.mailing");
  if (subscriptions.length === 0) return <p className="text-sm text-muted">{none}</p>;
  const regions = [...new Set(subscriptions.map(({ regionName }) => regionName))];
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {regions.map((regionName) => (
        <li key={regionName} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <span>{regionName}</span>
          <span className="flex gap-1">
            {subscriptions
              .filter((held) => held.regionName === regionName)
              .map(({ channel }) => (
                <Badge key={channel}>{t(channel)}</Badge>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
