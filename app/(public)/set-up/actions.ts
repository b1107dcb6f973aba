"use server";

import { redirect } from "next/navigation";
import { getLocale, getTimeZone } from "next-intl/server";
import { z } from "zod";
import { attemptAs, type FormState } from "@/app/form-state";
import { keepSession } from "@/app/keep-session";
import { keepPreferences } from "@/app/preferences";
import { readForm } from "@/app/read-form";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { setUp } from "@/domain/staff/accounts/set-up";

const FirstAdmin = z.object({ name: z.string(), email: z.string(), password: z.string(), operatorName: z.string() });

/** Makes the first admin, signs them in, and goes on to the mailbox. */
export async function setUpAction(_before: FormState | null, form: FormData): Promise<FormState> {
  const locale = (await getLocale()) === "en" ? "en" : "ru";
  const timeZone = await getTimeZone();
  const state = await attemptAs(await actAs(connection().db, DESK), async (acting) => {
    await keepSession(await setUp(acting, { ...readForm(FirstAdmin, form), locale, timeZone }));
    await keepPreferences({ locale, timeZone });
  });
  return state.ok ? redirect("/set-up/mailbox") : state;
}
