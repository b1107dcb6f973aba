"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { describeChecks } from "@/app/identity/describe-checks";
import { linkTo } from "@/app/identity/link-to";
import type { ShownCheck } from "@/app/identity/shown-check";
import { act } from "@/app/session";
import { enterCode } from "@/domain/identity/enter-code";
import { readCallChecks } from "@/domain/identity/read-checks";
import { sendCheck } from "@/domain/identity/send-check";
import { answerFact } from "@/domain/people/verification/answer";
import { askFact } from "@/domain/people/verification/ask";
import { FACTS } from "@/domain/people/verification/facts";
import { Refusal } from "@/domain/refusal";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import type { Caller, Verified } from "./call";
import { readCaller, verificationOf } from "./read-caller";

const Who = z.object({
  id: z.uuid(),
  phone: z.string().max(60).nullable(),
  key: z.uuid(),
  call: z.int().positive().nullable(),
});

/** The record of whoever was chosen, as far as a call needs it; null when there is none (any more). The look is recorded. */
export async function readCallerAction(who: z.input<typeof Who>): Promise<Caller | null> {
  const acting = await act();
  const read = Who.safeParse(who);
  return read.success ? readCaller(acting, read.data) : null;
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

const Answered = Who.extend({ fact: z.enum(FACTS), right: z.boolean() });

/** Notes what the caller's answer was worth, and shows of the record what may be seen by then. */
export async function answerFactAction(answered: z.input<typeof Answered>): Promise<FormState<Caller>> {
  return attempt(async (acting) => {
    const { fact, right, ...who } = parse(Answered, answered);
    await answerFact(acting, who.id, who.key, { fact, right });
    const caller = await readCaller(acting, who);
    if (!caller) throw new Refusal("not_found");
    return caller;
  });
}

const Sent = z.object({ id: z.uuid(), key: z.uuid(), contact: z.int().positive(), type: z.enum(REQUEST_TYPES) });

/** Sends a code and a link to an address of the caller's record. */
export async function sendCheckAction(sent: z.input<typeof Sent>): Promise<FormState<ShownCheck>> {
  return attempt(async (acting) => {
    const { id, key, contact, type } = parse(Sent, sent);
    await sendCheck(acting, { place: { call: key, personId: id }, contact, about: [type] }, linkTo);
    return describeChecks(await readCallChecks(acting, id, key));
  });
}

const Entered = z.object({ id: z.uuid(), key: z.uuid(), check: z.int().positive(), code: z.string().max(100) });

/** The code as the caller read it back. */
export async function enterCodeAction(entered: z.input<typeof Entered>): Promise<FormState<ShownCheck>> {
  return attempt(async (acting) => {
    const { id, key, ...code } = parse(Entered, entered);
    await enterCode(acting, { call: key, personId: id }, code);
    return describeChecks(await readCallChecks(acting, id, key));
  });
}

function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input);
  if (!read.success) throw new Refusal("not_found");
  return read.data;
}
