"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { testConnection } from "@/domain/intake/fetch/test-connection";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { editMailbox } from "@/domain/intake/mailboxes/edit";
import { enableMailbox } from "@/domain/intake/mailboxes/enable";
import { hasText } from "@/messages/has-text";
import { failureText } from "./failure-text";
import type { TestAnswer } from "./test-connection";

const yesOrNo = z.enum(["yes", "no"]).transform((answer) => answer === "yes");

/** Fields of another way to sign in than the chosen one are not sent. */
const MailboxForm = z
  .object({
    address: z.string(),
    host: z.string(),
    port: z.string().transform(Number),
    secure: yesOrNo,
    login: z.string(),
    signIn: z.enum(["password", "google", "microsoft", "generic"]),
    password: z.string().default(""),
    clientId: z.string().default(""),
    clientSecret: z.string().default(""),
    refreshToken: z.string().default(""),
    tokenUrl: z.string().default(""),
    scope: z.string().default(""),
    folder: z.string(),
    moveTo: z.string(),
    authservId: z.string(),
    plusAddressing: yesOrNo,
  })
  .transform(({ signIn, clientId, tokenUrl, scope, ...fields }) => ({
    ...fields,
    oauth: signIn === "password" ? null : { provider: signIn, clientId, tokenUrl, scope },
  }));

/** Adds a mailbox. */
export async function addMailboxAction(_before: FormState | null, form: FormData): Promise<FormState> {
  return attempt(async (acting) => {
    await addMailbox(acting, readForm(MailboxForm, form));
  });
}

/** Changes a mailbox. */
export async function editMailboxAction(id: number, _before: FormState | null, form: FormData): Promise<FormState> {
  return attempt((acting) => editMailbox(acting, Number(id), readForm(MailboxForm, form)));
}

/** Begins or stops to read a mailbox. */
export async function enableMailboxAction(id: number, enabled: boolean): Promise<FormState> {
  return attempt((acting) => enableMailbox(acting, Number(id), enabled === true));
}

/** Tries to sign in to a mailbox as described, and says what is in the way. */
export async function testConnectionAction(id: number | null, form: FormData): Promise<TestAnswer> {
  const t = await getTranslations("settings.mailboxes");
  const state = await attempt((acting) =>
    testConnection(acting, { ...readForm(MailboxForm, form), id: id === null ? undefined : Number(id) }),
  );
  if (state.ok)
    return { ok: state.value === "ok", message: state.value === "ok" ? t("testOk") : failureText(t, state.value) };
  const fields = state.errors.map(({ field, message }) => `${hasText(t, field) ? t(field) : field}: ${message}`);
  return { ok: false, message: fields.join(" ") || state.message };
}
