import type { useTranslations } from "next-intl";
import { MAILBOX_FAILURES } from "@/domain/intake/fetch/mailbox-failure";

/** What is in the way of reading a mailbox, and what to check. `t` is of the namespace `settings.mailboxes`. */
export function failureText(t: ReturnType<typeof useTranslations<"settings.mailboxes">>, failure: string): string {
  return t(`failure.${MAILBOX_FAILURES.find((code) => code === failure) ?? "other"}`);
}
