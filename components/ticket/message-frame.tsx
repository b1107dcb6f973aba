"use client";

import { useState } from "react";

/**
 * A mail as its author laid it out. It is fetched only when it is unfolded, and drawn in a frame where nothing runs, nothing is
 * sent and nothing remote loads.
 *
 * @param src answers the sanitised HTML with a policy of its own
 * @param show stands on the fold; `title` names the frame
 */
export function MessageFrame({ src, show, title }: { src: string; show: string; title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-3" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">{show}</summary>
      {open && (
        <iframe
          src={src}
          title={title}
          sandbox=""
          referrerPolicy="no-referrer"
          className="mt-2 h-96 w-full resize-y rounded-md border border-line bg-on-solid"
        />
      )}
    </details>
  );
}
