"use client";

import { useEffect } from "react";
import { hear } from "@/app/live/stream";
import { sendRead } from "./requests";

/** What one is told of a ticket is read by looking at the ticket, also while it is open. */
export function ReadWithTicket({ ticket }: { ticket: number }) {
  useEffect(() => {
    if (!document.hidden) void sendRead({ ticket });
    return hear((event) => {
      if (event?.action === "notification.added" && event.ticket === ticket && !document.hidden)
        void sendRead({ ticket });
    });
  }, [ticket]);
  return null;
}
