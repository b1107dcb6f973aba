import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { historyWords } from "@/app/history/history-line";
import type { HistoryItem } from "@/domain/history/read";
import type { PersonRecord } from "@/domain/people/read";
import type { TicketView } from "@/domain/tickets/read/read";
import { Exact } from "./exact";
import { PrintBar } from "./print-bar";
import { RequestLines } from "./request-lines";

type Props = {
  ticket: TicketView;
  person: PersonRecord | null;
  history: HistoryItem[];
  more: boolean;
  by: string;
  at: Date;
  revealed: boolean;
  regionName: (code: string) => string;
};

/** The whole sheet, drawn for paper: one column, no colours to rely on, nothing folded. */
export async function Sheet({ ticket, person, history, more, by, at, revealed, regionName }: Props) {
  const [t, header, channels, status] = await Promise.all([
    getTranslations("print"),
    getTranslations("ticket.header"),
    getTranslations("ui.channel"),
    getTranslations("ui.status"),
  ]);
  const { number, subject, channel, receivedAt, dueAt, resolvedAt, assignee, breached } = ticket;
  const facts: [string, ReactNode][] = [
    [t("status"), status(ticket.status)],
    [t("channel"), channels(channel)],
    [t("received"), <Exact key="received" at={receivedAt} />],
    [t("due"), <Exact key="due" at={dueAt} />],
    ...(resolvedAt ? [[t("resolved"), <Exact key="resolved" at={resolvedAt} />] as [string, ReactNode]] : []),
    [t("verdict"), t(breached ? "late" : resolvedAt ? "inTime" : "running")],
    [t("assignee"), assignee?.name ?? header("unassigned")],
    [t("person"), <Whom key="person" person={person} />],
  ];
  return (
    <main className="mx-auto max-w-3xl bg-surface px-6 py-8 text-ink print:max-w-none print:p-0">
      <PrintBar number={number} revealed={revealed} mayReveal={Boolean(person?.contacts.length)} />
      <header className="border-b-2 border-ink pb-3">
        <h1 className="text-xl font-semibold break-words">
          #{number} {subject ?? header("untitled", { channel })}
        </h1>
        <p className="mt-1 text-sm text-ink-soft">{t.rich("printed", { name: by, at: () => <Exact at={at} /> })}</p>
      </header>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-sm">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-soft">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Part title={t("requests")}>
        <RequestLines requests={ticket.requests} regionName={regionName} />
      </Part>
      <Part title={t("conversation")}>
        <Conversation ticket={ticket} />
      </Part>
      <Part title={t("history")}>
        <Acts history={history} regionName={regionName} />
        {more && <p className="mt-2 text-sm">{t("more")}</p>}
      </Part>
    </main>
  );
}

async function Whom({ person }: { person: PersonRecord | null }) {
  const t = await getTranslations("print");
  if (!person) return t("nobody");
  if (person.erasedAt) return t("erased");
  const name = [person.givenName, person.familyName].filter(Boolean).join(" ") || t("nameless");
  return [name, ...person.contacts.map(({ value, masked }) => value ?? masked)].join(", ");
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6">
      <h2 className="mb-2 border-b border-line-strong pb-1 text-md font-semibold">{title}</h2>
      {children}
    </section>
  );
}

async function Conversation({ ticket }: { ticket: TicketView }) {
  const t = await getTranslations("ticket.conversation");
  const requester = ticket.requesterName ?? ticket.contact?.masked ?? t("unknown");
  if (ticket.messages.length === 0) return <p className="text-sm">{t("nothing", { channel: ticket.channel })}</p>;
  return ticket.messages.map(({ id, direction, author, at, subject, text, sentTo, attachments }) => (
    <article key={id} className="mb-4 break-inside-avoid-page">
      <p className="text-sm font-medium">
        {direction === "in" ? requester : (author ?? t("desk"))} · {t(`kind.${direction}`)} · <Exact at={at} />
      </p>
      {sentTo && <p className="text-sm">{t("to", { address: sentTo })}</p>}
      {direction === "out" && subject && <p className="text-sm">{subject}</p>}
      <p className="mt-1 text-sm leading-relaxed break-words whitespace-pre-wrap">{text.trim() || t("noText")}</p>
      {attachments.length > 0 && (
        <p className="mt-1 text-sm text-ink-soft">
          {t("attachments")}: {attachments.map(({ name }) => name || t("unnamed")).join(", ")}
        </p>
      )}
    </article>
  ));
}

async function Acts({ history, regionName }: Pick<Props, "history" | "regionName">) {
  const words = await historyWords(regionName);
  return (
    <ol className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 text-sm">
      {history.map((item) => {
        const { text, actor } = words(item);
        return (
          <li key={item.seq} className="col-span-2 grid grid-cols-subgrid py-0.5">
            <Exact at={item.at} />
            <span className="break-words">
              {text} <span className="text-ink-soft">({actor})</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
