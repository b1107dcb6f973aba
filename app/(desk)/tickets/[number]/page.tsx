import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { ReadWithTicket } from "@/app/notifications/read-with-ticket";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import type { ActionPattern } from "@/domain/live/actions";
import { Conversation } from "./conversation/conversation";
import { FocusHash } from "./focus-hash";
import { TicketHeader } from "./header/ticket-header";
import { HistoryPanel } from "./history/history-panel";
import { Outcome } from "./outcome";
import { PartsNav } from "./parts-nav";
import { PersonPanel } from "./person/person-panel";
import { SubscriptionsPanel } from "./person/subscriptions-panel";
import { ticketNumber } from "./place";
import { readScreen } from "./read-screen";
import { Linked } from "./relations/linked";
import { Relations } from "./relations/relations";
import { RequestsPanel } from "./requests/requests-panel";
import { TicketKeys } from "./ticket-keys";
import { UndoKeys } from "./undo-keys";

/** Acts that change what is drawn; looks at the record do not. */
const CHANGES: ActionPattern[] = [
  "ticket.",
  "request.",
  "erasure.",
  "identity.",
  "contact.",
  "person.edited",
  "person.unsubscribed",
  "person.subscribed",
  "person.erased",
];

/** Three columns: those beside the conversation stay in view and scroll by themselves. */
const BESIDE =
  "flex min-w-0 flex-col gap-4 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto xl:overscroll-contain xl:[scrollbar-width:thin]";

type Props = { params: Promise<{ number: string }> };

/** The number alone: a subject may hold what is nobody else's business, and titles stay in a browser's history. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `#${(await params).number}` };
}

/** One ticket on one screen: what was said, what is asked, about whom, and all that was done. */
export default async function TicketPage({ params }: Props) {
  const { staff, acting } = await requireStaff("ticket:read");
  const number = ticketNumber((await params).number);
  if (!number) notFound();
  const screen = await readScreen(acting, staff, number);
  return (
    <ClientTexts
      of={[
        "composer.attachment",
        "composer.editor",
        "composer.stopped",
        "identity.form",
        "macros.run",
        "merge.link",
        "preview.panel",
        "preview.undo",
        "record.inPlace.reveal",
        "ticket.conversation.frame",
        "ticket.person",
        "ticket.request.answer",
        "ticket.request.assurance",
        "ticket.request.confirm",
        "ticket.request.done",
        "ticket.request.verb",
        "together.composer",
        "together.presence",
      ]}
    >
      <TicketHeader screen={screen} />
      <Relations screen={screen} />
      <Linked screen={screen} />
      <PartsNav />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_22rem_18rem] 2xl:grid-cols-[minmax(0,1fr)_26rem_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Outcome screen={screen} />
          <Conversation screen={screen} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents xl:contents">
          <div className={`${BESIDE} max-lg:contents`}>
            <RequestsPanel screen={screen} />
          </div>
          <div className={`${BESIDE} max-lg:contents`}>
            <PersonPanel screen={screen} />
            <SubscriptionsPanel screen={screen} />
            <HistoryPanel screen={screen} />
          </div>
        </div>
      </div>
      <TicketKeys />
      <ReadWithTicket ticket={number} />
      <UndoKeys />
      <FocusHash />
      <RefreshOnEvents on={["outgoing."]} missed={false} />
      <RefreshOnEvents on={CHANGES} ticket={number} person={screen.ticket.personId ?? undefined} />
    </ClientTexts>
  );
}
