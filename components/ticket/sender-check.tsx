import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { cx } from "@/components/ui/cx";
import { hasText } from "@/messages/has-text";

/** What was found out about the sender of a mail; `why` is the code of what is missing, null when nothing is. */
type Authentication = { verified: boolean; by: "header" | "own" | null; why: string | null };

/**
 * How far the sender of a mail is to be believed, in words.
 *
 * @param ofRecord whether a genuine sender's address is a contact of the person the ticket is about; null while that is nobody
 */
export function SenderCheck({
  authentication,
  ofRecord,
}: {
  authentication: Authentication;
  ofRecord: boolean | null;
}) {
  const t = useTranslations("ticket.sender");
  const { verified, by, why } = authentication;
  const genuine = ofRecord === null ? "genuineOnly" : ofRecord ? "genuineOfRecord" : "genuine";
  const reason = `why.${why}`;
  return (
    <p className={cx("mb-2 flex items-start gap-1.5 text-xs", verified ? "text-success-ink" : "text-muted")}>
      <Icon name={verified ? "shield" : "alert"} size={13} className="mt-px shrink-0" />
      <span>
        {verified ? t(genuine) : t("claimed")} {verified ? t(`by.${by ?? "own"}`) : hasText(t, reason) && t(reason)}
      </span>
    </p>
  );
}
