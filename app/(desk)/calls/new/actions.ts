"use server";

import { getFormatter, getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { fieldError } from "@/app/read-form";
import { formatInstant } from "@/components/ui/format-instant";
import { closeCall } from "@/domain/calls/log/close";
import { logCall } from "@/domain/calls/log/log";
import { Refusal } from "@/domain/refusal";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { regionNamesIn } from "../../../record-names/region-names";
import { readOutText } from "../../tickets/[number]/read-out-text";
import { CLOSINGS, type LoggedCall } from "./call";

const Call = z.object({
  key: z.uuid(),
  call: z.int().positive().nullable(),
  startedAt: z.coerce.date(),
  phone: z.string().max(60).nullable(),
  personId: z.uuid().nullable(),
  personVersion: z.int().positive().optional(),
  callerName: z.string().max(200).nullable(),
  locale: z.enum(["ru", "en"]),
  requests: z
    .array(
      z.object({
        type: z.enum(REQUEST_TYPES),
        region: z.string().max(10).nullable(),
        changes: z.record(z.string(), z.string().max(1000)),
      }),
    )
    .max(10),
  addTo: z.int().positive().nullable(),
  disposition: z.enum(["call_back", "dropped"]).nullable(),
  callBack: z.object({ at: z.string().max(40), by: z.union([z.literal(""), z.uuid()]) }).nullable(),
  note: z.string().max(20_000),
  applyNow: z.boolean(),
});

/** Logs the call, and applies what was asked unless it shall only be logged. */
export async function logCallAction(call: z.input<typeof Call>): Promise<FormState<LoggedCall>> {
  return attempt(async (acting) => {
    const read = Call.safeParse(call);
    if (!read.success) throw new Refusal("invalid", {}, read.error.issues.map(fieldError));
    const { addTo: number, callBack, ...asked } = read.data;
    const addTo = number === null ? null : { number, text: await joinText(asked) };
    const [timeZone, locale] = await Promise.all([getTimeZone(), getLocale()]);
    const wish = callBack && { at: callBack.at, by: callBack.by || null, timeZone };
    const ticket = await logCall(acting, { ...asked, addTo, callBack: wish });
    const regionName = await regionNamesIn(acting, ticket.locale);
    return {
      number: ticket.number,
      status: ticket.status,
      locale: ticket.locale,
      readOut: await readOutText(ticket, regionName),
      callBack: ticket.callBack && formatInstant(ticket.callBack.at, "moment", { locale, timeZone }),
      added: addTo !== null,
    };
  });
}

/** How the call reads on the ticket it is added to. */
async function joinText({
  requests,
  locale,
  startedAt,
}: Omit<z.output<typeof Call>, "addTo" | "callBack">): Promise<string> {
  const [t, types, format] = await Promise.all([
    getTranslations({ locale, namespace: "calls" }),
    getTranslations({ locale, namespace: "ui.requestType" }),
    getFormatter({ locale }),
  ]);
  const at = format.dateTime(startedAt, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Moscow" });
  return t("joinedMessage", { at, types: requests.map(({ type }) => types(type)).join(", ") });
}

const Closed = z.object({
  key: z.uuid(),
  call: z.int().positive().nullable(),
  startedAt: z.coerce.date(),
  as: z.enum(CLOSINGS),
});

/** Closes a call that asked for nothing, without a ticket. */
export async function closeCallAction(call: z.input<typeof Closed>): Promise<FormState> {
  return attempt(async (acting) => {
    const read = Closed.safeParse(call);
    if (!read.success) throw new Refusal("invalid", {}, read.error.issues.map(fieldError));
    await closeCall(acting, read.data);
  });
}
