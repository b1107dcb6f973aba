import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "@/domain/refusal";

const AGAIN_MS = 50;
const PATIENCE_MS = 3000;

/**
 * Saves a draft once the saves before it have arrived. A page that is left sends the last of what was typed at once, with the
 * version that a save still on its way will make; the two may arrive in either order.
 *
 * @param version the one the window knows or foresees
 * @throws whatever `save` throws, a conflict with a version that was never there only after three seconds
 */
export async function afterEarlierSaves<T>(version: number, save: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + PATIENCE_MS; ; await pause(AGAIN_MS)) {
    try {
      return await save();
    } catch (thrown) {
      if (!isForeseen(thrown, version) || performance.now() > until) throw thrown;
    }
  }
}

function isForeseen(thrown: unknown, version: number): boolean {
  return thrown instanceof Refusal && thrown.code === "conflict" && Number(thrown.facts.version ?? version) < version;
}
