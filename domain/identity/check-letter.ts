import type { Acting } from "@/domain/acting";
import { letter } from "@/domain/outbox/letter";
import { queueMail } from "@/domain/outbox/queue-mail";
import { liveUntil } from "@/domain/people/checks/check";
import { readDeskSettings } from "@/domain/settings/read";
import type { RequestType } from "@/vocabulary/requests";

type CheckLetter = {
  ticket: number | null;
  to: string;
  locale: "ru" | "en";
  code: string;
  link: string;
  kinds: RequestType[];
};

/** It answers no mail and quotes none: whoever asked may be another than who reads it. @returns its id in the outbox */
export async function queueCheckLetter(acting: Acting, { ticket, to, locale, ...facts }: CheckLetter): Promise<number> {
  const { operatorName: operator } = await readDeskSettings(acting);
  const sent = { state: "sent", sentAt: acting.now } as const;
  const until = { codeUntil: liveUntil(sent, "code"), linkUntil: liveUntil(sent, "link") };
  const { id } = await queueMail(acting, {
    ticket,
    purpose: "identity_check",
    to,
    ...letter("identityCheck", locale, { ...facts, ...until, operator }),
  });
  return id;
}
