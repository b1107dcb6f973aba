"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { rereadAllMail, rereadMail } from "@/domain/intake/reread-mail";

/** Reads one quarantined mail again. @returns how that went, in words */
export async function rereadAction(ledgerId: number): Promise<FormState<string>> {
  const t = await getTranslations("mail");
  return attempt(async (acting) => {
    const { ticket, reason } = await rereadMail(acting, z.number().int().positive().parse(ledgerId));
    if (!reason) return t("quarantine.read", { number: String(ticket) });
    const why = `reason.${reason}` as "reason.malformed";
    return t("quarantine.stays", { why: t.has(why) ? t(why) : t("reason.malformed") });
  });
}

/** Reads all of them again. @returns how that went, in words */
export async function rereadAllAction(): Promise<FormState<string>> {
  const t = await getTranslations("mail.quarantine");
  return attempt(async (acting) => t("readAllDone", await rereadAllMail(acting)));
}
