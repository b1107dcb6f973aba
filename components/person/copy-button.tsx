"use client";

import { useTranslations } from "next-intl";
import { Glyph } from "@/components/icons/glyph";
import { copyText } from "@/components/toast/copy-text";
import { IconButton } from "@/components/ui/icon-button";

const PAGES =
  "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2";

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations("record.inPlace.reveal");
  const copy = () => copyText(text, { copied: t("copied"), failed: t("notCopied") });
  return (
    <IconButton label={t("copy")} size="sm" variant="ghost" onClick={copy}>
      <Glyph path={PAGES} size={14} />
    </IconButton>
  );
}
