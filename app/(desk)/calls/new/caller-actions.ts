"use server";

import { getFormatter } from "next-intl/server";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { act } from "@/app/session";
import type { Acting } from "@/domain/acting";
import { isOfRecord } from "@/domain/calls/assurance-of";
import { readPerson } from "@/domain/people/read";
import { answerFact } from "@/domain/people/verification/answer";
import { askFact } from "@/domain/people/verification/ask";
import { FACTS } from "@/domain/people/verification/facts";
import { readVerification } from "@/domain/people/verification/read";
import { viewPerson } from "@/domain/people/view";
import { Refusal } from "@/domain/refusal";
import { listTickets } from "@/domain/tickets/list";
import { nameOf } from "../../people/name-of";
import { readRegionNames } from "../../tickets/region-names";
import type { Caller, Verified } from "./call";

const SHOWN_TICKETS = 5;

const Who = z.object({ id: z.uuid(), phone: z.string().max(60).nullable(), key: z.uuid() });

/** The record of whoever was chosen, as far as a call needs it; null when there is none (any more). The look is recorded. */
export async function readCallerAction(who: z.input<typeof Who>): Promise<Caller | null> {
  const acting = await act();
  const read = Who.safeParse(who);
  if (!read.success) return null;
  try {
    return await readCaller(acting, read.data);
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

async function readCaller(acting: Acting, { id, phone, key }: z.output<typeof Who>): Promise<Caller> {
  const person = await readPerson(acting, id);
  await viewPerson(acting, id);
  const [{ items }, regionName, verified, ofRecord] = await Promise.all([
    listTickets(acting, { personId: id, status: "unresolved", limit: SHOWN_TICKETS }),
    readRegionNames(acting),
    verificationOf(acting, id, key),
    isOfRecord(acting, id, phone),
  ]);
  const regions = [...new Set(person.subscriptions.map(({ region }) => region))];
  return {
    id,
    name: nameOf(person),
    locale: person.locale,
    version: person.version,
    contacts: person.contacts.map(({ masked }) => masked),
    subscriptions: regions.map((code) => ({ code, name: regionName(code) })),
    tickets: items.map(({ number, requests, dueAt, assignee }) => ({
      number,
      types: requests.map(({ type }) => type),
      dueAt: dueAt.toISOString(),
      assignee: assignee && assignee.id !== acting.actor.id ? assignee.name : null,
    })),
    ofRecord,
    verified,
  };
}

const Asked = z.object({ id: z.uuid(), key: z.uuid(), fact: z.enum(FACTS) });

/** Tells the agent one fact of the caller's record, which they ask for. */
export async function askFactAction(
  asked: z.input<typeof Asked>,
): Promise<FormState<{ value: string; verified: Verified }>> {
  return attempt(async (acting) => {
    const { id, key, fact } = parse(Asked, asked);
    const { value } = await askFact(acting, id, key, fact);
    return { value, verified: await verificationOf(acting, id, key) };
  });
}

const Answered = Asked.extend({ right: z.boolean() });

/** Notes what the caller's answer was worth. */
export async function answerFactAction(answered: z.input<typeof Answered>): Promise<FormState<Verified>> {
  return attempt(async (acting) => {
    const { id, key, ...answer } = parse(Answered, answered);
    await answerFact(acting, id, key, answer);
    return verificationOf(acting, id, key);
  });
}

async function verificationOf(acting: Acting, id: string, key: string): Promise<Verified> {
  const [{ lockedUntil, ...verified }, format] = await Promise.all([readVerification(acting, id, key), getFormatter()]);
  return { ...verified, lockedUntil: lockedUntil && format.dateTime(lockedUntil, { timeStyle: "short" }) };
}

function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input);
  if (!read.success) throw new Refusal("not_found");
  return read.data;
}
