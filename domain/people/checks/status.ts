import { Refusal } from "@/domain/refusal";
import type { CheckState } from "@/vocabulary/identity";

type CheckEvent = "confirm" | "lock" | "deny" | "replace" | "withdraw";

const NEXT: Record<CheckState, Partial<Record<CheckEvent, CheckState>>> = {
  sent: { confirm: "confirmed", lock: "locked", deny: "denied", replace: "replaced", withdraw: "withdrawn" },
  confirmed: { withdraw: "withdrawn" },
  locked: {},
  denied: {},
  replaced: {},
  withdrawn: {},
};

/** The only transition table of identity checks. @throws Refusal `check_over` */
export function nextCheckState(state: CheckState, event: CheckEvent): CheckState {
  const next = NEXT[state][event];
  if (!next) throw new Refusal("check_over", { state });
  return next;
}
