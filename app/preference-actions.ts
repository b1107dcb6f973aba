"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { connection } from "@/db/client";
import { actAs } from "@/domain/acting";
import { changeProfile } from "@/domain/staff/change-profile";
import { keepPreferences, type Preferences } from "./preferences";
import { readForm } from "./read-form";
import { currentStaff } from "./session";

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
  const staff = await currentStaff();
  if (staff) {
    const acting = await actAs(connection().db, { kind: "staff", id: staff.id, role: staff.role });
    await changeProfile(acting, preferences);
  }
  await keepPreferences(preferences);
  refresh();
}
