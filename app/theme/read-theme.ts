import { cookies } from "next/headers";

/** What a reader may choose; `system` follows the device. */
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** The reader's theme from the `theme` cookie; anything else counts as `system`. */
export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get("theme")?.value;
  return THEMES.find((theme) => theme === chosen) ?? "system";
}
