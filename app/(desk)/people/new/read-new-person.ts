import type { NewPerson } from "@/domain/people/create/create";
import { readConsent } from "../fields/read-consent";
import { RECORD_FIELDS } from "../fields/record-fields";

/** By which a person can be mailed. */
export const CHANNELS = ["email", "sms", "phone"] as const;

/**
 * The person that a form describes, as typed. Empty inputs say nothing.
 *
 * @throws Refusal `invalid` for a consent without the act that shows it
 */
export function readNewPerson(form: FormData): NewPerson {
  const typed = (name: string) => String(form.get(name) ?? "").trim();
  const region = typed("mailingRegion");
  return {
    ...Object.fromEntries(RECORD_FIELDS.filter(typed).map((field) => [field, typed(field)])),
    contacts: (["email", "phone"] as const).filter(typed).map((kind) => ({ kind, value: typed(kind) })),
    subscriptions: region ? CHANNELS.filter((by) => form.has(`by-${by}`)).map((channel) => ({ region, channel })) : [],
    consent: readConsent(form),
  };
}
