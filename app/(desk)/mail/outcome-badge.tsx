import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Badge } from "@/components/ui/badge";
import type { LedgerOutcome } from "@/domain/intake/ledger/list-ledger";
import { hasText } from "@/messages/has-text";

const TONES = {
  ticket: "success",
  appended: "info",
  duplicate: "neutral",
  non_request: "neutral",
  quarantined: "warning",
  unread: "violet",
} as const;

/** What became of a message; for a non-request which kind, for a quarantined one why. */
export function OutcomeBadge({ outcome, reason }: { outcome: LedgerOutcome | null; reason: string | null }) {
  const t = useTranslations("mail");
  const ended = outcome ?? "unread";
  const key = `reason.${reason}`;
  const why = hasText(t, key) ? t(key) : null;
  return (
    <Badge tone={TONES[ended]} icon={ended === "quarantined" ? <Icon name="quarantine" size={12} /> : undefined}>
      {why ? `${t(`outcome.${ended}`)}: ${why}` : t(`outcome.${ended}`)}
    </Badge>
  );
}
