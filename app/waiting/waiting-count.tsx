"use client";

import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { NavCount } from "@/components/shell/nav-count";
import { type Waiting, waiting } from "./waiting";

/** The count beside the queue in the navigation, as it changes. Once the session is over the page is asked for anew: it says so. */
export function WaitingCount({ drawnWith, className }: { drawnWith: Waiting; className: string }) {
  const router = useRouter();
  const { counted, isSessionOver } = useSyncExternalStore(waiting.subscribe, waiting.get, waiting.getFirst);
  useEffect(() => {
    if (isSessionOver) router.refresh();
  }, [isSessionOver, router]);
  useEffect(() => waiting.drawnWith(drawnWith), [drawnWith]);
  return <NavCount {...(counted ?? drawnWith)} className={className} />;
}
