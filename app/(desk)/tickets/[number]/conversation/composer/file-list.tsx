"use client";

import { useTranslations } from "next-intl";
import { Glyph } from "@/components/icons/glyph";
import { writeSize } from "@/components/ticket/write-size";
import { Spinner } from "@/components/ui/spinner";
import type { DraftFile } from "@/domain/tickets/conversation/drafts/files";

/** The files of the letter, each with a way to take it off; those on their way to the server come last. */
export function FileList({
  files,
  uploading,
  locale,
  remove,
}: {
  files: DraftFile[];
  uploading: string[];
  locale: string;
  remove: (file: DraftFile) => void;
}) {
  const t = useTranslations("composer.editor");
  if (files.length + uploading.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="flex flex-wrap gap-2 px-4 py-2">
      {files.map((file) => (
        <li
          key={file.id}
          className="flex max-w-full items-center gap-2 rounded-md border border-line-strong pl-2.5 text-sm"
        >
          <span className="truncate">{file.name}</span>
          <span className="shrink-0 text-muted tabular-nums">{writeSize(file.size, locale)}</span>
          <button
            type="button"
            aria-label={`${t("removeFile")}: ${file.name}`}
            title={t("removeFile")}
            onClick={() => remove(file)}
            className="grid size-8 place-items-center rounded-sm text-muted hover:text-ink pointer-coarse:size-11"
          >
            <Glyph path="M18 6 6 18M6 6l12 12" size={13} />
          </button>
        </li>
      ))}
      {uploading.map((name) => (
        <li key={name} className="flex max-w-full items-center gap-2 px-2.5 py-1.5 text-sm text-muted">
          <Spinner />
          <span className="truncate">{name}</span>
          <span className="sr-only">{t("uploading")}</span>
        </li>
      ))}
    </ul>
  );
}
