/** How a person is mailed; not to be confused with a ticket's channel. */
export type MailingChannel = "email" | "sms" | "phone";

const CHANNELS_OF = { email: ["email"], phone: ["phone", "sms"] } as const;

export function channelsOf(kind: "email" | "phone"): readonly MailingChannel[] {
  return CHANNELS_OF[kind];
}

export function contactKindOf(channel: MailingChannel): "email" | "phone" {
  return channel === "email" ? "email" : "phone";
}
