"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { attempt, attemptQuietly, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { requireStaff } from "@/app/session";
import type { DeliveryCode } from "@/domain/outbox/delivery-failure";
import { changeMailServer } from "@/domain/outbox/server/change";
import { readMailServer } from "@/domain/outbox/server/read";
import { removeMailServer } from "@/domain/outbox/server/remove";
import { type Tested, testMailServer } from "@/domain/outbox/server/test-server";
import { hasText } from "@/messages/has-text";
import type { TestAnswer } from "../mailboxes/test-connection";
import { readDkim } from "./read-dkim";

const Server = z.object({
  host: z.string(),
  port: z.string().transform(Number),
  security: z.string(),
  login: z.string(),
  password: z.string().default(""),
});
const Version = z.int().min(0);

/** Sets the mail server. */
export async function changeServerAction(
  version: number,
  _before: FormState | null,
  form: FormData,
): Promise<FormState> {
  return attempt((acting) => changeMailServer(acting, Version.parse(version), readForm(Server, form)));
}

/** Takes the mail server away. */
export async function removeServerAction(version: number): Promise<FormState> {
  return attempt((acting) => removeMailServer(acting, Version.parse(version)));
}

/**
 * Tries the server out, and says what is in the way.
 *
 * @param fixed the environment's server in place of what stands in the form
 * @param letter sends a letter to one's own address as well
 */
export async function testServerAction(fixed: boolean, letter: boolean, form: FormData): Promise<TestAnswer> {
  const [t, { staff }] = [await getTranslations("settings.outgoing"), await requireStaff()];
  const state = await attemptQuietly(async (acting) => {
    const { SMTP_URL } = process.env;
    const tested: Tested = fixed === true && SMTP_URL ? { smtpUrl: SMTP_URL } : { fields: readForm(Server, form) };
    const words = { subject: t("letterSubject"), text: `${t("letterText")}\n` };
    const code = await testMailServer(acting, tested, { dkim: readDkim(), ...(letter === true && { letter: words }) });
    return { code, address: (await readMailServer(acting, undefined)).sender.address ?? "" };
  });
  if (!state.ok) {
    const fields = state.errors.map(({ field, message }) => `${hasText(t, field) ? t(field) : field}: ${message}`);
    return { ok: false, message: fields.join(" ") || state.message };
  }
  const { code, address } = state.value;
  if (code === "ok") return { ok: true, message: letter === true ? t("letterOk") : t("testOk") };
  return { ok: false, message: t(`failure.${said(code)}`, { address, email: staff.email }) };
}

function said(code: DeliveryCode): Exclude<DeliveryCode, "bounced"> {
  return code === "bounced" ? "other" : code;
}
