"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { Callout } from "@/components/ui/callout";

/** E-mail and password. The page is loaded anew afterwards, in the language and theme of who came in. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("access.signIn");
  const password = useRef<HTMLInputElement>(null);
  const drawn = useRef<HTMLFormElement>(null);
  useTypingKept(drawn);
  const [refusal, submit] = useActionState(async (_before: string | null, form: FormData): Promise<string | null> => {
    const email = String(form.get("email"));
    const answer = await signIn("credentials", { redirect: false, email, password: String(form.get("password")) });
    if (!answer?.ok) {
      if (password.current) password.current.value = "";
      password.current?.focus();
      return answer?.error ?? t("failed");
    }
    window.location.assign(next);
    return new Promise(() => {});
  }, null);

  return (
    <form ref={drawn} action={submit} className="flex flex-col gap-4">
      {refusal && (
        <Callout tone="danger" live>
          {refusal}
        </Callout>
      )}
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required autoFocus />
      <TextField
        label={t("password")}
        ref={password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t("submit")}</SubmitButton>
    </form>
  );
}
