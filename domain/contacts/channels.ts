/** By which a person is mailed; a ticket's channel is another thing. */
export type MailingChannel = "email" | "sms" | "phone";

const CHANNELS_OF = { email: ["email"], phone: ["phone", "sms"] } as const;

/** The channels a contact can be mailed by: a phone number by text message and by call. */
export function channelsOf(kind: "email" | "phone"): readonly MailingChannel[] {
  return CHANNELS_OF[kind];
}

/** The kind of contact a channel needs. */
export function contactKindOf(channel: MailingChannel): "email" | "phone" {
  return channel === "email" ? "email" : "phone";
}
