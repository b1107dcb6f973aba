import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { setLocale, setTheme } from "@/app/preference-actions";
import { currentStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { readTheme } from "@/app/theme/read-theme";
import { PublicShell } from "@/components/shell/public-shell";
import { connection } from "@/db/client";
import { readDeskSettings } from "@/domain/settings/read";
import { isSetUp } from "@/domain/staff/accounts/set-up";
import { safePath } from "./safe-path";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn.title") };
}

/** The door: e-mail and password, then on to where one was going. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = safePath((await searchParams).next);
  if (await currentStaff()) redirect(next);
  const { db } = connection();
  if (!(await isSetUp(db))) redirect("/set-up");

  const t = await getTranslations("access.signIn");
  const { operatorName } = await readDeskSettings({ db });
  return (
    <PublicShell preferences={{ theme: await readTheme(), setLocale, setTheme }}>
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("description", { operator: operatorName })}</p>
      <ClientTexts of={["access.signIn"]}>
        <SignInForm next={next} />
      </ClientTexts>
      <p className="mt-6 text-sm text-muted">{t("forgot")}</p>
    </PublicShell>
  );
}
