"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { subscribe } from "@/domain/people/subscriptions/subscribe";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { readConsent } from "../../fields/read-consent";

const Channel = z.enum(["email", "sms", "phone"]);
const Leaving = z.object({ region: z.string().min(1).max(20).nullable(), channel: Channel.nullable() });
const Wish = z.object({ region: z.string().min(1).max(20), channel: Channel });

/** Takes the person out of one place, or (nulls) of all. */
export async function unsubscribeAction(personId: string, place: z.input<typeof Leaving>): Promise<FormState> {
  return attempt(async (acting) => {
    await unsubscribe(acting, { personId, ...Leaving.parse(place) });
  });
}

/** Puts the person into a segment, with the new consent if there is one. */
export async function subscribeAction(personId: string, _before: FormState | null, form: FormData): Promise<FormState> {
  return attempt((acting) => subscribe(acting, { personId, ...readForm(Wish, form), consent: readConsent(form) }));
}
