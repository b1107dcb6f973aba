"use client";

import Link from "next/link";
import { Countdown } from "@/components/countdown/countdown";
import { TextField } from "@/components/forms/text-field";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import type { Caller } from "./call";
import type { CallTexts } from "./call-texts";

/** Who is on the line: enough to be sure of them, and what they already asked. */
export function CallerCard({ texts, caller, changed }: { texts: CallTexts; caller: Caller; changed: boolean }) {
  return (
    <Card>
      <section aria-label={texts.record} className="grid gap-4">
        <div className="flex items-center gap-3">
          <Avatar name={caller.name ?? "?"} size="lg" />
          <div className="min-w-0">
            <h2 className="truncate text-lg font-semibold">{caller.name ?? texts.nameless}</h2>
            <p className="text-sm text-muted">
              <Link href={`/people/${caller.id}`} prefetch={false} className="underline-offset-2 hover:underline">
                {texts.openRecord}
              </Link>
            </p>
          </div>
        </div>
        {changed && (
          <Callout tone="warning" live>
            {texts.changed}
          </Callout>
        )}
        <ul className="grid gap-1 text-sm tabular-nums">
          {caller.contacts.map((contact) => (
            <li key={contact}>{contact}</li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-1.5 text-sm">
          <span className="text-muted">{caller.subscriptions.length > 0 ? texts.mailedIn : texts.notMailed}</span>
          {caller.subscriptions.map(({ code, name }) => (
            <Badge key={code} tone="accent">
              {name}
            </Badge>
          ))}
        </div>
        {caller.tickets.length > 0 && (
          <div>
            <h3 className="text-sm font-medium">{texts.openTickets}</h3>
            <ul className="mt-1 grid gap-2 text-sm">
              {caller.tickets.map(({ number, types, dueAt, assignee }) => (
                <li key={number} className="flex flex-wrap items-center justify-between gap-x-3">
                  <span>
                    <Link
                      href={`/tickets/${number}`}
                      prefetch={false}
                      className="font-medium text-accent-ink underline-offset-2 hover:underline"
                    >
                      #{number}
                    </Link>{" "}
                    <span className="text-muted">
                      {[types.map((type) => texts.types[type]).join(", "), assignee].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                  <Countdown dueAt={dueAt} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </Card>
  );
}

/** Nobody has this number: the call can still be logged, and an unsubscribe holds for the number itself. */
export function UnknownCaller({
  texts,
  name,
  onName,
}: {
  texts: CallTexts;
  name: string;
  onName: (name: string) => void;
}) {
  return (
    <Callout title={texts.unknownCaller}>
      <p>{texts.nobodyHint}</p>
      <TextField
        label={texts.callerName}
        optional
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onName(event.target.value)}
        className="mt-3 max-w-sm"
      />
    </Callout>
  );
}
