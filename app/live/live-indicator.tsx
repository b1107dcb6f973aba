"use client";

import { useSyncExternalStore } from "react";
import { network } from "@/components/network/network";
import { liveness } from "./stream";

/** Whether the page follows what happens: a quiet dot, or words when the connection is lost. */
export function LiveIndicator({ labels }: { labels: { live: string; reconnecting: string } }) {
  const isThere = useSyncExternalStore(network.subscribe, network.isThere, network.isThereFirst);
  const live = useSyncExternalStore(liveness.subscribe, liveness.get, liveness.getFirst) && isThere;
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1.5 text-xs ${live ? "text-muted" : "font-medium text-warning-ink"}`}
    >
      <span aria-hidden className={`size-1.5 rounded-full ${live ? "bg-success-solid" : "bg-warning-solid"}`} />
      {live ? labels.live : labels.reconnecting}
    </span>
  );
}
