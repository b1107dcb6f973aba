"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { keepPreferences } from "@/app/preferences";
import { readForm } from "@/app/read-form";
import { currentSession } from "@/app/session";
import { changePassword } from "@/domain/staff/accounts/change-password";
import { changeProfile } from "@/domain/staff/accounts/change-profile";

const Profile = z.object({
  name: z.string(),
  locale: z.enum(["ru", "en"]),
  timeZone: z.string(),
  theme: z.enum(["system", "light", "dark"]),
});

const NewPassword = z.object({ current: z.string(), next: z.string() });

/** Changes one's own profile, here and in this browser's cookies. */
export async function changeProfileAction(_before: FormState | null, form: FormData): Promise<FormState> {
  return attempt(async (acting) => {
    const profile = readForm(Profile, form);
    await changeProfile(acting, profile);
    await keepPreferences(profile);
  });
}

/** Changes one's own password; this browser stays signed in. */
export async function changePasswordAction(_before: FormState | null, form: FormData): Promise<FormState> {
  const session = await currentSession();
  return attempt((acting) =>
    changePassword(acting, { ...readForm(NewPassword, form), keepSession: session?.sessionId }),
  );
}
