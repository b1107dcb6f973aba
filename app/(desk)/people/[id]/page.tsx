import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UNDO_KEY } from "@/app/form/undo";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { Hotkeys } from "@/components/palette/hotkeys";
import { TOAST_ACT } from "@/components/toast/toast";
import type { ActionPattern } from "@/domain/live/actions";
import { ConsentsPanel } from "./consents-panel";
import { DuplicatesPanel } from "./duplicates/duplicates-panel";
import { HistoryPanel } from "./history/history-panel";
import { readTimelineView } from "./history/timeline-href";
import { readRecord, readRecordScreen, readTicketOf } from "./read-record";
import { RecordHeader } from "./record-header";
import { EDIT_ID, RecordPanel } from "./record-panel";
import { MailingsPanel } from "./subscriptions/mailings-panel";
import { TicketsPanel } from "./tickets-panel";
import { Tombstone } from "./tombstone";

/** Acts that change what is drawn; looks at the record do not. */
const CHANGES: ActionPattern[] = [
  "ticket.",
  "request.",
  "erasure.",
  "identity.",
  "person.edited",
  "person.merged",
  "person.unsubscribed",
  "person.subscribed",
  "person.erased",
];

type Asked = Partial<Record<"before" | "kind" | "ticket", string | string[]>>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

/** No name: titles stay in a browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.record");
  return { title: t("title") };
}

/** One person: what we hold, where they are mailed, what they asked, and all that was done. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { acting } = await requireStaff("person:read");
  const [{ id }, asked, t] = await Promise.all([params, searchParams, getTranslations("people.keys")]);
  const ticket = await readTicketOf(acting, id, asked.ticket);
  const person = await readRecord(acting, id, ticket?.number ?? null);
  if (person.erasedAt) return <Tombstone erasedAt={person.erasedAt} />;

  const screen = await readRecordScreen(acting, person, ticket, readTimelineView(asked, ticket?.number ?? null));
  return (
    <ClientTexts of={["people.mailings.end", "people.mailings.endAll", "record.inPlace", "record.reveal"]}>
      <RecordHeader screen={screen} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <RecordPanel screen={screen} />
          <MailingsPanel screen={screen} />
          <ConsentsPanel person={person} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <DuplicatesPanel screen={screen} />
          <TicketsPanel screen={screen} />
          <HistoryPanel screen={screen} />
        </div>
      </div>
      <Hotkeys
        bindings={[
          { keys: "e", label: t("edit"), target: EDIT_ID },
          { keys: UNDO_KEY, label: t("undo"), event: TOAST_ACT },
          { keys: "escape", label: t("people"), href: "/people" },
        ]}
      />
      <RefreshOnEvents on={CHANGES} person={id} />
    </ClientTexts>
  );
}
