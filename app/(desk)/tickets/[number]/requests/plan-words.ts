import type { useTranslations } from "next-intl";
import type { ErasurePlan } from "@/domain/tickets/erasure/plan";
import { hasText } from "@/messages/has-text";

/** Consents stay as proof and so are not among what goes. */
const STAYS = ["consents"];

/** What an erasure removes, in words; kinds of which there is nothing are left out. */
export function planWords(t: ReturnType<typeof useTranslations<"ticket.request">>, plan: ErasurePlan) {
  return Object.entries(plan)
    .filter(([kind, count]) => count > 0 && !STAYS.includes(kind))
    .map(([kind, count]) => {
      const key = `plan.${kind}`;
      return { key: kind, text: hasText(t, key) ? t(key, { count }) : t("plan.other", { kind, count }) };
    });
}
