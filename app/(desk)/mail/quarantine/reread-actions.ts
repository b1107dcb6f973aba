"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { rereadAllMail, rereadMail } from "@/domain/intake/ledger/reread-mail";

/** Has one quarantined mail read again. @returns that it will be, in words */
export async function rereadAction(ledgerId: number): Promise<FormState<string>> {
  const t = await getTranslations("mail.quarantine");
  return attempt(async (acting) => {
    await rereadMail(acting, z.number().int().positive().parse(ledgerId));
    return t("reading", { count: 1 });
  });
}

/** Has all of them read again. @returns how many will be, in words */
export async function rereadAllAction(): Promise<FormState<string>> {
  const t = await getTranslations("mail.quarantine");
  return attempt(async (acting) => t("reading", { count: await rereadAllMail(acting) }));
}
