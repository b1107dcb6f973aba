import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { LOCALES } from "@/messages/locales";

const NAMES = { ru: "Русский", en: "English" };

/** What stands around a page that a letter opens: whose it is, and the other language, without script and without cookies. */
export function LetterShell({ operator, title, children }: { operator: string; title: string; children: ReactNode }) {
  const t = useTranslations("identity.page");
  const current = useLocale();
  return (
    <PublicShell operator={operator}>
      <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="mt-4 flex flex-col gap-4">{children}</div>
      <nav aria-label={t("language")} className="mt-12 flex gap-4 border-t border-line pt-4 text-sm">
        {LOCALES.map((locale) => (
          <a
            key={locale}
            href={`?lang=${locale}`}
            hrefLang={locale}
            lang={locale}
            aria-current={locale === current ? "true" : undefined}
            className="py-1 text-accent-ink underline underline-offset-2 aria-[current]:text-ink aria-[current]:no-underline"
          >
            {NAMES[locale]}
          </a>
        ))}
      </nav>
    </PublicShell>
  );
}
