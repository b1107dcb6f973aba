"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { arrive } from "./held-keys";

/** Stands on each screen of the desk, not on what is drawn until it is there: keys are heard from then on that it is alive. */
export function PlaceAlive() {
  const path = usePathname();
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another place.
  useEffect(arrive, [path, search]);
  return null;
}
