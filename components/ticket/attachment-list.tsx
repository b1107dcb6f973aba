import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { AttachmentPreview } from "./attachment-preview";
import { writeSize } from "./write-size";

/** `size` in bytes; `preview`: how it can be looked at without taking it away, if at all. */
export type Attachment = { id: number; name: string; size: number; href: string; preview: "image" | "text" | null };

/** Files that came with a message; each is saved, pictures and texts can be looked at as well. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const t = useTranslations("ticket.conversation");
  const locale = useLocale();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t("attachments")} className="mt-3 flex flex-wrap items-start gap-2">
      {attachments.map(({ id, name, size, href, preview }) => (
        <li key={id} className="max-w-full has-[details[open]]:w-full">
          <a
            href={href}
            download
            className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:bg-sunken pointer-coarse:min-h-11"
          >
            <Icon name="attachment" size={14} className="text-muted" />
            <span className="truncate">{name || t("unnamed")}</span>
            <span className="shrink-0 text-muted tabular-nums">{writeSize(size, locale)}</span>
          </a>
          {preview && <AttachmentPreview kind={preview} src={`${href}?view`} name={name || t("unnamed")} />}
        </li>
      ))}
    </ul>
  );
}
