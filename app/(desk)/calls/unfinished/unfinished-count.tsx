"use client";

import { useSearchParams } from "next/navigation";
import { NavCount } from "@/components/shell/nav-count";
import { withoutThatAt } from "./on-screen";
import { useCalls } from "./use-calls";

/** How many calls wait to be finished, beside their place in the navigation; in alarm while one of them was missed. */
export function UnfinishedCount({ className }: { className: string }) {
  const address = useSearchParams();
  const calls = withoutThatAt(useCalls() ?? [], address).filter(({ state }) => state !== "ringing");
  return <NavCount count={calls.length} alarm={calls.some(({ state }) => state === "missed")} className={className} />;
}
