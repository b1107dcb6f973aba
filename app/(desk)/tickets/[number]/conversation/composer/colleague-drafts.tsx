import { useTranslations } from "next-intl";
import type { SentColleague } from "./draft-requests";

/** Who else is writing on this ticket, and how it begins, so that two do not answer it. */
export function ColleagueDrafts({ drafts }: { drafts: SentColleague[] }) {
  const t = useTranslations("composer.editor");
  return (
    <div aria-live="polite">
      {drafts.map(({ author, excerpt }) => (
        <p key={author} className="border-b border-info-line bg-info-tint px-4 py-2 text-sm text-info-ink">
          <span className="font-semibold">{t("writing", { name: author })}</span> {excerpt}
        </p>
      ))}
    </div>
  );
}
