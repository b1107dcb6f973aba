import type { NewRequest } from "../ticket";

/** Equal for two requests that ask the same. */
export function requestFingerprint({ type, region, changes }: Pick<NewRequest, "type" | "region" | "changes">): string {
  return JSON.stringify([type, region ?? null, Object.entries(changes ?? {}).sort()]);
}
