import { useTranslations } from "next-intl";
import { Glyph } from "@/components/icons/glyph";
import type { Recipient } from "@/domain/tickets/conversation/recipients";

/** Where letters may go; `asksForData`: they will be made of personal data. */
export type Recipients = { recipients: Recipient[]; asksForData: boolean };

/** The one that a draft names; the first, if it names none that there is. */
export function chosenRecipient({ recipients }: Recipients, contactId: number | null | undefined): Recipient | null {
  const named = recipients.find(({ own, contact }) => (contactId == null ? own : contact === contactId && !own));
  return named ?? recipients[0] ?? null;
}

const ROW = "flex items-center gap-2 border-b border-line px-4 text-sm";

/** Whom the letter goes to: the requester's own address or another on record, masked, and what to know before writing there. */
export function RecipientChoice({
  among,
  chosen,
  hasFiles,
  choose,
}: {
  among: Recipients;
  chosen: Recipient;
  hasFiles: boolean;
  choose: (contactId: number | null) => void;
}) {
  const t = useTranslations("composer.editor");
  const { recipients, asksForData } = among;
  const weighs = asksForData || hasFiles;
  const doubt =
    chosen.doubts.find((one) => one === "bounced" || one === "erased") ?? (weighs ? chosen.doubts[0] : null);
  const say = ({ own, masked }: Recipient) =>
    own ? t("toOwn", { address: masked }) : t("toRecord", { address: masked });
  return (
    <>
      {recipients.length === 1 ? (
        <p className={ROW}>
          <span className="text-muted">{t("to")}</span>
          <span className="inline-flex min-h-9 min-w-0 items-center truncate pointer-coarse:min-h-11">
            {say(chosen)}
          </span>
        </p>
      ) : (
        <label className={ROW}>
          <span className="text-muted">{t("to")}</span>
          <select
            id="reply-to"
            value={recipients.indexOf(chosen)}
            onChange={(event) => {
              const { own, contact } = recipients[Number(event.target.value)]!;
              choose(own ? null : contact);
            }}
            className="min-h-9 w-full min-w-0 truncate bg-transparent focus-visible:-outline-offset-2 pointer-coarse:min-h-11 pointer-coarse:text-md"
          >
            {recipients.map((recipient, index) => (
              <option key={recipient.contact ?? "own"} value={index}>
                {say(recipient)}
              </option>
            ))}
          </select>
        </label>
      )}
      {doubt && (
        <p
          role="status"
          className="flex items-start gap-2 border-b border-warning-line bg-warning-tint px-4 py-2 text-sm text-warning-ink"
        >
          <Glyph
            path="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01"
            size={14}
            className="mt-0.75"
          />
          {t(`doubts.${doubt}`)}
        </p>
      )}
    </>
  );
}
