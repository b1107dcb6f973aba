import type { useTranslations } from "next-intl";
import { hasText } from "@/messages/has-text";

/** Why a request was refused, in words; a reason that is not known any more is told in general. */
export function sayRefusalReason(t: ReturnType<typeof useTranslations<"ticket.request">>, reason: string): string {
  const key = `reasons.${reason}`;
  return t(hasText(t, key) ? key : "reasons.other");
}
