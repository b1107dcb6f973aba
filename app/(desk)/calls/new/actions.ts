"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { fieldError } from "@/app/read-form";
import { act } from "@/app/session";
import { logCall } from "@/domain/calls/log";
import { readPerson } from "@/domain/people/read";
import { viewPerson } from "@/domain/people/view";
import { Refusal } from "@/domain/refusal";
import { listTickets } from "@/domain/tickets/list";
import { readOutText } from "../../tickets/[number]/read-out-text";
import { readRegionNames, regionNamesIn } from "../../tickets/region-names";
import type { Caller, LoggedCall } from "./call";

/** The record of whoever was chosen, as far as a call needs it. The look is recorded. */
export async function readCallerAction(id: string): Promise<Caller | null> {
  const acting = await act();
  try {
    const person = await readPerson(acting, id);
    await viewPerson(acting, id);
    const [{ items }, regionName, ui] = await Promise.all([
      listTickets(acting, { personId: id, status: "unresolved", limit: 5 }),
      readRegionNames(acting),
      getTranslations("ui.requestType"),
    ]);
    const regions = [...new Set(person.subscriptions.map(({ region }) => region))];
    return {
      id,
      name: [person.givenName, person.familyName].filter(Boolean).join(" ") || null,
      homeTown: person.homeTown,
      birthYear: person.birthDate?.slice(0, 4) ?? null,
      locale: person.locale,
      contacts: person.contacts.map(({ masked }) => masked),
      subscriptions: regions.map((code) => ({ code, name: regionName(code) })),
      tickets: items.map(({ number, requests }) => ({
        number,
        types: requests.map(({ type }) => ui(type)).join(", "),
      })),
    };
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

const Call = z.object({
  startedAt: z.coerce.date(),
  phone: z.string().max(60).nullable(),
  personId: z.uuid().nullable(),
  callerName: z.string().max(200).nullable(),
  locale: z.enum(["ru", "en"]),
  requests: z
    .array(
      z.object({
        type: z.enum(["unsubscribe", "edit", "delete", "access", "question", "disclosure"]),
        region: z.string().max(10).nullable(),
        changes: z.record(z.string(), z.string().max(1000)),
      }),
    )
    .max(10),
  assurance: z.enum(["claimed", "contact", "facts"]),
  note: z.string().max(20_000),
  applyNow: z.boolean(),
});

/** Logs the call, and applies what was asked unless it shall only be logged. */
export async function logCallAction(call: z.input<typeof Call>): Promise<FormState<LoggedCall>> {
  return attempt(async (acting) => {
    const read = Call.safeParse(call);
    if (!read.success) throw new Refusal("invalid", {}, read.error.issues.map(fieldError));
    const ticket = await logCall(acting, { key: crypto.randomUUID(), call: null, ...read.data });
    const regionName = await regionNamesIn(acting, ticket.locale);
    return {
      number: ticket.number,
      status: ticket.status,
      locale: ticket.locale,
      readOut: await readOutText(ticket, regionName),
    };
  });
}
