import { useTranslations } from "next-intl";
import { Due } from "@/components/countdown/due";
import { Icon } from "@/components/icons/icon";
import { PlaceAlive } from "@/components/keys/place-alive";
import { Meanwhile, OptimisticPart } from "@/components/ticket/optimistic-part";
import { ChannelIcon } from "@/components/tickets/channel-icon";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Time } from "@/components/ui/time";
import type { Aside } from "@/domain/tickets/aside/aside";
import type { Screen } from "../read-screen";
import { Neighbours } from "../relations/neighbours";
import { CallBackForm } from "./call-back-form";
import { TicketPresence } from "./ticket-presence";
import { TicketSkips } from "./ticket-skips";
import { TicketTags } from "./ticket-tags";
import { TicketVerbs } from "./ticket-verbs";

/** Heads the ticket: what it is, whose it is, how much time is left, and what can be done with it as a whole. */
export function TicketHeader({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.header");
  const merge = useTranslations("merge");
  const { number, subject, channel, status, receivedAt, dueAt, resolvedAt, assignee, aside, dismissedAs, relations } =
    screen.ticket;
  return (
    <OptimisticPart>
      <header tabIndex={-1} className="mb-4 outline-none">
        <PlaceAlive />
        <TicketSkips />
        <Breadcrumbs crumbs={[{ href: "/queue", label: t("queue") }]} />
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
          <div className="min-w-0 flex-1 basis-80">
            <h1 className="text-xl font-semibold tracking-tight text-pretty break-words">
              <span className="font-normal text-muted tabular-nums">#{number}</span>{" "}
              {subject ?? t("untitled", { channel })}
            </h1>
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink-soft">
              <StatusBadge status={status} />
              <ChannelIcon channel={channel} withText />
              <span>
                {t("received")} <Time at={receivedAt} />
              </span>
              <Meanwhile as={{ claimed: <Assignee name={screen.staff.name} /> }}>
                {assignee ? <Assignee name={assignee.name} /> : <span>{t("unassigned")}</span>}
              </Meanwhile>
              {aside && <AsideNote aside={aside} />}
              {screen.ticket.callBack && (
                <CallBackForm place={screen.place} callBack={screen.ticket.callBack} colleagues={screen.callers} />
              )}
              <Neighbours screen={screen} />
              <TicketPresence ticket={number} />
              <TicketTags place={screen.place} tags={screen.ticket.tags} known={screen.tags} />
            </div>
          </div>
          {dismissedAs || relations.mergedInto ? (
            <p className="text-sm text-muted">{merge.rich("wasDue", { due: () => <Time at={dueAt} /> })}</p>
          ) : (
            <Due at={dueAt} resolvedAt={resolvedAt} size="page" />
          )}
        </div>
        <TicketVerbs screen={screen} />
      </header>
    </OptimisticPart>
  );
}

function AsideNote({ aside }: { aside: Aside }) {
  const t = useTranslations("ticket.header.aside");
  const at = aside.kind === "waiting" ? aside.since : aside.until;
  return (
    <span className="inline-flex items-center gap-1.5 font-medium text-info-ink">
      <Icon name="pause" size={14} />
      <span>{t.rich(aside.kind === "waiting" ? "waits" : "snoozed", { time: () => <Time at={at} /> })}</span>
    </span>
  );
}

function Assignee({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Avatar name={name} size="sm" />
      {name}
    </span>
  );
}
