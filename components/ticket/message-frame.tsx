"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Answers the sanitised HTML with a policy of its own. */
  src: string;
  /** Stands on the fold. */
  show: string;
  /** Names the frame. */
  title: string;
  /** For a mail with pictures on other servers: `src` loads them, `note` says what showing them gives away. */
  pictures?: { src: string; note: string; show: string };
};

/**
 * A mail as its author laid it out. It is fetched only when it is unfolded, and drawn in a frame where nothing runs, nothing is
 * sent and nothing remote loads, until somebody asks for its pictures, each time anew.
 */
export function MessageFrame({ src, show, title, pictures }: Props) {
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
      <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">{show}</summary>
      {open && pictures && !pictured && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
          {pictures.note}
          <Button size="sm" onClick={showPictures}>
            {pictures.show}
          </Button>
        </p>
      )}
      {open && (
        <iframe
          ref={frame}
          src={pictures && pictured ? pictures.src : src}
          title={title}
          sandbox=""
          referrerPolicy="no-referrer"
          className="mt-2 h-96 w-full resize-y rounded-md border border-line bg-on-solid"
        />
      )}
    </details>
  );
}
