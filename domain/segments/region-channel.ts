import type { MailingChannel } from "@/domain/contacts/channels";

export type RegionChannel = { region: string; channel: MailingChannel };
