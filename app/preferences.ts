import "server-only";
import { cookies } from "next/headers";
import type { Staff } from "@/domain/staff/sessions/sessions";
import { isServedSecurely } from "./session-cookie";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export type Preferences = Partial<Pick<Staff, "locale" | "theme" | "timeZone">>;

/**
 * Keeps how the reader wants the desk to look in the cookies `locale`, `theme` and `tz`, which every page is drawn by.
 * Written at sign-in from the member of staff's settings, and whenever they change them.
 */
export async function keepPreferences({ locale, theme, timeZone }: Preferences): Promise<void> {
  const jar = await cookies();
  const wanted = { locale, theme, tz: timeZone };
  for (const [name, value] of Object.entries(wanted)) {
    if (value)
      jar.set(name, value, {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        secure: isServedSecurely(),
        maxAge: YEAR_SECONDS,
      });
  }
}
