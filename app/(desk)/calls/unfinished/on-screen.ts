import type { ShownCall } from "./read-unfinished";

/** Where a call is worked on. */
export function addressOf({ call, key }: Pick<ShownCall, "call" | "key">): string {
  return `/calls/new?${new URLSearchParams(call === null ? { draft: String(key) } : { call: String(call) })}`;
}

/** The calls but for the one whose address this is. */
export function withoutThatAt(calls: ShownCall[], address: URLSearchParams): ShownCall[] {
  const [call, key] = [address.get("call"), address.get("draft")];
  return calls.filter((one) => String(one.call) !== call && (one.key === null || one.key !== key));
}
