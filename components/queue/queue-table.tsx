import { useTranslations } from "next-intl";
import { Table } from "@/components/tables/table";
import { QueueRow, type QueueTicket } from "./queue-row";

/** Tickets by time left: a dense table, below 640 px a list of cards. */
export function QueueTable({ tickets }: { tickets: QueueTicket[] }) {
  const t = useTranslations("queue.columns");
  const columns = [
    { label: t("timeLeft"), className: "w-44 pl-4" },
    { label: t("ticket") },
    { label: t("requests") },
    { label: t("channel"), hideLabel: true, className: "w-10" },
    { label: t("status"), className: "w-28" },
    { label: t("assignee"), className: "w-40 pr-4" },
  ];
  return (
    <Table caption={t("caption")} columns={columns}>
      {tickets.map((ticket) => (
        <QueueRow key={ticket.number} ticket={ticket} />
      ))}
    </Table>
  );
}
