"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Answers the sanitised HTML with a policy of its own. */
  src: string;
  /** The same with its pictures, for a mail with pictures on other servers. */
  pictures?: string;
};

/**
 * A mail as its author laid it out. It is fetched only when it is unfolded, and drawn in a frame where nothing runs, nothing is
 * sent and nothing remote loads, until somebody asks for its pictures, each time anew.
 */
export function MessageFrame({ src, pictures }: Props) {
  const t = useTranslations("ticket.conversation.frame");
  const [open, setOpen] = useState(false);
  const [pictured, setPictured] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  // The button goes: whoever pressed it by key goes on in what it showed.
  const showPictures = () => {
    setPictured(true);
    frame.current?.focus();
  };
  return (
    <details className="mt-3" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">{t("open")}</summary>
      {open && pictures && !pictured && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
          {t("picturesHidden")}
          <Button size="sm" onClick={showPictures}>
            {t("showPictures")}
          </Button>
        </p>
      )}
      {open && (
        <iframe
          ref={frame}
          src={pictures && pictured ? pictures : src}
          title={t("title")}
          sandbox=""
          referrerPolicy="no-referrer"
          className="mt-2 h-96 w-full resize-y rounded-md border border-line bg-on-solid"
        />
      )}
    </details>
  );
}
