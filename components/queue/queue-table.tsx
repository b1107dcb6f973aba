import { useTranslations } from "next-intl";
import { Table } from "@/components/tables/table";
import { QueueRow, type QueueTicket } from "./queue-row";

/** Tickets by time left: a dense table, below 640 px a list of cards. */
export function QueueTable({ tickets }: { tickets: QueueTicket[] }) {
  const t = useTranslations("queue.columns");
  const columns = [
    { label: t("timeLeft"), className: "w-56 pl-4" },
    { label: t("ticket") },
    { label: t("requests"), className: "w-52 lg:w-64 xl:w-76" },
    { label: t("channel"), hideLabel: true, className: "w-10 max-lg:hidden" },
    { label: t("status"), className: "w-34" },
    { label: t("assignee"), hideLabel: true, className: "w-14 pr-4 max-lg:hidden xl:w-42" },
  ];
  return (
    <div className="[&>table]:table-fixed">
      <Table caption={t("caption")} columns={columns}>
        {tickets.map((ticket) => (
          <QueueRow key={ticket.number} ticket={ticket} />
        ))}
      </Table>
    </div>
  );
}
