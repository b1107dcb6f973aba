import type { RefusalCode } from "@/domain/refusal";

/**
 * What a route of our own answered a screen: the value; that another window was there; why not, in the reader's words; or, without a
 * connection or a session, nothing.
 */
export type Answer<Value> =
  | { kind: "done"; value: Value }
  | { kind: "overtaken" }
  | { kind: "refused"; code: RefusalCode; message: string }
  | { kind: "away" };

/** Asks a route of our own; whatever happens is an answer. */
export async function ask<Value>(address: string, init?: RequestInit): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, init);
    if (response.ok) return { kind: "done", value: await response.json() };
    if (response.status === 409) return { kind: "overtaken" };
    if (response.status === 401 || response.status >= 500) return { kind: "away" };
    const { code, message } = await response.json();
    return message ? { kind: "refused", code, message } : { kind: "away" };
  } catch {
    return { kind: "away" };
  }
}
