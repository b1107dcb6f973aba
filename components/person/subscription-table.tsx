import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { Time } from "@/components/ui/time";
import { inked, type Tone } from "@/components/ui/tone";

/** One place where somebody is or was subscribed. `state` is what it comes to; `since`: when it began, or ended. */
export type SubscriptionRow = {
  region: string;
  regionName: string;
  channel: "email" | "sms" | "phone";
  state: "mailed" | "suppressed" | "no_contact" | "ended";
  since: Date;
};

const LOOKS: Record<SubscriptionRow["state"], { icon: IconName; tone: Tone }> = {
  mailed: { icon: "check", tone: "success" },
  suppressed: { icon: "refused", tone: "warning" },
  no_contact: { icon: "alert", tone: "warning" },
  ended: { icon: "unsubscribe", tone: "neutral" },
};

/** Subscriptions by region and channel, what each comes to in words, and what can be done with it. */
export function SubscriptionTable({
  rows,
  action,
}: {
  rows: SubscriptionRow[];
  action: (row: SubscriptionRow) => ReactNode;
}) {
  const t = useTranslations("people.mailings");
  const channels = useTranslations("people.channel");
  const columns = [
    { label: t("region"), className: "line:pl-4" },
    { label: t("channel") },
    { label: t("state") },
    { label: t("since") },
    { label: t("act"), hideLabel: true, className: "line:pr-2" },
  ];
  return (
    <Table caption={t("caption")} columns={columns}>
      {rows.map((row) => (
        <TableRow key={`${row.region} ${row.channel}`}>
          <TableCell className="font-medium line:pl-4">{row.regionName}</TableCell>
          <TableCell label={t("channel")}>{channels(row.channel)}</TableCell>
          <TableCell label={t("state")}>
            <span className="inline-flex items-center gap-1.5 text-sm text-ink-soft">
              <Icon name={LOOKS[row.state].icon} size={14} className={inked[LOOKS[row.state].tone]} />
              {t(`states.${row.state}`)}
            </span>
          </TableCell>
          <TableCell label={t("since")}>
            <Time at={row.since} style="day" className="text-sm text-muted" />
          </TableCell>
          <TableCell className="card:-ml-2 line:pr-2 line:text-right">{action(row)}</TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
