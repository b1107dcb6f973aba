import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { PlaceAlive } from "@/components/keys/place-alive";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { nameOf } from "@/domain/people/name-of";
import type { RecordScreen } from "./read-record";

/** Heads the record: who it is, whether something is waiting, and what can be done. */
export function RecordHeader({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("people");
  const { person, tickets, regionName, may } = screen;
  const name = nameOf(person) ?? t("nameless");
  const where = [person.region && regionName(person.region), person.homeTown, person.externalId];
  return (
    <header className="mb-5">
      <PlaceAlive />
      <Breadcrumbs crumbs={[{ href: "/people", label: t("title") }]} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 items-center gap-3.5">
          <Avatar name={name} size="lg" />
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h1 className="text-xl font-semibold tracking-tight break-words">{name}</h1>
              {tickets.open > 0 && <Badge tone="accent">{t("record.openTickets", { count: tickets.open })}</Badge>}
            </div>
            <p className="text-sm text-muted">{[...new Set(where.filter(Boolean))].join(" · ")}</p>
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          {may.log && (
            <LinkButton href="/calls/new" variant="primary">
              <Icon name="call" size={15} />
              {t("record.call")}
            </LinkButton>
          )}
        </div>
      </div>
    </header>
  );
}
