import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";

/** `size` in bytes. */
export type Attachment = { id: number; name: string; size: number; href: string };

/** Files that came with a message; each is downloaded, never opened in the page. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const t = useTranslations("ticket.conversation");
  const format = useFormatter();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t("attachments")} className="mt-3 flex flex-wrap gap-2">
      {attachments.map(({ id, name, size, href }) => (
        <li key={id} className="max-w-full">
          <a
            href={href}
            download
            className="flex min-h-8 max-w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:bg-sunken pointer-coarse:min-h-11"
          >
            <Icon name="attachment" size={14} className="text-muted" />
            <span className="truncate">{name || t("unnamed")}</span>
            <span className="shrink-0 text-muted tabular-nums">{format.number(...inUnit(size))}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function inUnit(bytes: number): [number, { style: "unit"; unit: string; maximumFractionDigits: number }] {
  const unit = (unit: string) => ({ style: "unit", unit, maximumFractionDigits: 1 }) as const;
  if (bytes >= 1_000_000) return [bytes / 1_000_000, unit("megabyte")];
  return bytes >= 1000 ? [Math.round(bytes / 1000), unit("kilobyte")] : [bytes, unit("byte")];
}
