import path from "node:path";
import type { Settings } from "@/db/settings";

/** The lock that a running desk holds on its data folder; its note is where the desk answers. */
export function startLock(settings: Pick<Settings, "dataFolder">): string {
  return path.join(settings.dataFolder, "start.lock");
}
