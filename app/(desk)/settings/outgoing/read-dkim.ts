import "server-only";
import { type DkimKey, readSettings } from "@/db/settings";

/** What the environment says letters are signed with. */
export function readDkim(): DkimKey | null {
  return readSettings(process.env).dkim;
}
