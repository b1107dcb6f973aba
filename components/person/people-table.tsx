import { useTranslations } from "next-intl";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { type MaskedContact, MaskedContacts } from "./masked-contacts";

/** What a row draws: enough to tell namesakes apart, contacts masked. */
export type ListedPerson = {
  id: string;
  name: string | null;
  externalId: string | null;
  /** When they were born and what their last ticket was, as far as known. */
  apart: string;
  regionName: string | null;
  homeTown: string | null;
  contacts: MaskedContact[];
  openTickets: number;
};

/** People, each row a link to their record. */
export function PeopleTable({ people }: { people: ListedPerson[] }) {
  const t = useTranslations("people.columns");
  const columns = [
    { label: t("name"), className: "line:pl-4" },
    { label: t("contacts") },
    { label: t("region") },
    { label: t("homeTown"), className: "max-lg:hidden" },
    { label: t("openTickets"), align: "end" as const, className: "line:pr-4" },
  ];
  return (
    <Card flush>
      <Table caption={t("caption")} columns={columns}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </Table>
    </Card>
  );
}

function PersonRow({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const name = person.name ?? t("nameless");
  return (
    <TableRow>
      <TableCell className="line:pl-4">
        <span className="flex items-center gap-3">
          <Avatar name={name} />
          <span className="min-w-0">
            <RowLink href={`/people/${person.id}`}>{name}</RowLink>
            <span className="block text-xs text-muted tabular-nums">
              {[person.externalId, person.apart].filter(Boolean).join(" · ")}
            </span>
          </span>
        </span>
      </TableCell>
      <TableCell label={t("columns.contacts")}>
        <MaskedContacts contacts={person.contacts} />
      </TableCell>
      <TableCell label={t("columns.region")}>{person.regionName ?? <Nothing />}</TableCell>
      <TableCell label={t("columns.homeTown")} className="max-lg:hidden">
        {person.homeTown ?? <Nothing />}
      </TableCell>
      <TableCell
        label={t("columns.openTickets")}
        align="end"
        className={cx("line:pr-4", person.openTickets === 0 && "card:hidden")}
      >
        {person.openTickets > 0 ? <Badge tone="accent">{person.openTickets}</Badge> : <Nothing />}
      </TableCell>
    </TableRow>
  );
}

function Nothing() {
  return <span className="text-muted">–</span>;
}
