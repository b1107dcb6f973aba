import { vi } from "vitest";

/** Asks again until a check holds. What takes a second on an idle machine may take minutes on a busy one. */
export function eventually(check: () => Promise<void> | void): Promise<void> {
  return vi.waitFor(check, { timeout: 240_000, interval: 20 });
}
