"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

/**
 * A picture or a text that came with a message, fetched when it is unfolded. A text is drawn in a frame where nothing runs; a
 * picture that is none says so.
 */
export function AttachmentPreview({ kind, src, name }: { kind: "image" | "text"; src: string; name: string }) {
  const t = useTranslations("composer.attachment");
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="mt-1 w-fit rounded-sm text-sm text-muted hover:text-ink pointer-coarse:min-h-11">
        {t("show")}
        <span className="sr-only">: {name}</span>
      </summary>
      {open && broken && <p className="mt-2 text-sm text-muted">{t("none")}</p>}
      {open && !broken && kind === "image" && (
        <img
          src={src}
          alt={name}
          onError={() => setBroken(true)}
          className="mt-2 max-h-96 max-w-full rounded-md border border-line bg-on-solid"
        />
      )}
      {open && kind === "text" && (
        <iframe
          src={src}
          title={name}
          sandbox=""
          referrerPolicy="no-referrer"
          className="mt-2 h-64 w-full resize-y rounded-md border border-line bg-on-solid"
        />
      )}
    </details>
  );
}
