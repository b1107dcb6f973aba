"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changeProfile } from "@/domain/staff/accounts/change-profile";
import { keepPreferences, type Preferences } from "./preferences";
import { readForm } from "./read-form";
import { actingOf, currentSession } from "./session";

const LocaleChoice = z.object({ locale: z.enum(["ru", "en"]) });
const ThemeChoice = z.object({ theme: z.enum(["light", "dark", "system"]) });

/** Draws the desk in another language: for this browser, and for the member of staff wherever they sign in next. */
export async function setLocale(form: FormData): Promise<void> {
  await prefer(readForm(LocaleChoice, form));
}

/** Draws the desk light, dark or as the device does, likewise. */
export async function setTheme(form: FormData): Promise<void> {
  await prefer(readForm(ThemeChoice, form));
}

async function prefer(preferences: Preferences): Promise<void> {
  const session = await currentSession();
  if (session) await changeProfile(actingOf(session), preferences);
  await keepPreferences(preferences);
  refresh();
}
