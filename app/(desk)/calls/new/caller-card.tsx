"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Countdown } from "@/components/countdown/countdown";
import { TextField } from "@/components/forms/text-field";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import type { Caller } from "./call";

/** Who is on the line: enough to be sure of them, and what they already asked. */
export function CallerCard({ caller, changed }: { caller: Caller; changed: boolean }) {
  const t = useTranslations("calls.desk");
  const typeName = useTranslations("ui.requestType");
  return (
    <Card>
      <section aria-label={t("record")} className="grid gap-4">
        <div className="flex items-center gap-3">
          <Avatar name={caller.name ?? "?"} size="lg" />
          <div className="min-w-0">
            <h2 className="truncate text-lg font-semibold">{caller.name ?? t("nameless")}</h2>
            <p className="text-sm text-muted">
              <Link href={`/people/${caller.id}`} prefetch={false} className="underline-offset-2 hover:underline">
                {t("openRecord")}
              </Link>
            </p>
          </div>
        </div>
        {changed && (
          <Callout tone="warning" live>
            {t("changed")}
          </Callout>
        )}
        <ul className="grid gap-1 text-sm tabular-nums">
          {caller.contacts.map((contact) => (
            <li key={contact}>{contact}</li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-1.5 text-sm">
          <span className="text-muted">{caller.subscriptions.length > 0 ? t("mailedIn") : t("notMailed")}</span>
          {caller.subscriptions.map(({ code, name }) => (
            <Badge key={code} tone="accent">
              {name}
            </Badge>
          ))}
        </div>
        {caller.tickets.length > 0 && (
          <div>
            <h3 className="text-sm font-medium">{t("openTickets")}</h3>
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
                      {[types.map((type) => typeName(type)).join(", "), assignee].filter(Boolean).join(" · ")}
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
export function UnknownCaller({ name, onName }: { name: string; onName: (name: string) => void }) {
  const t = useTranslations("calls.desk");
  return (
    <Callout title={t("unknownCaller")}>
      <p>{t("nobodyHint")}</p>
      <TextField
        label={t("callerName")}
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
