import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RememberTimeZone } from "@/components/shell/remember-time-zone";
import { ExactTip } from "@/components/ui/exact-tip";
import { fontVariables } from "./theme/fonts";
import { readTheme } from "./theme/read-theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f9fb" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1115" },
  ],
};

/** The page around every screen: language, theme and typeface. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, timeZone, theme] = await Promise.all([getLocale(), getTimeZone(), readTheme()]);
  return (
    <html lang={locale} className={`${fontVariables} ${theme === "system" ? "" : theme}`}>
      <body>
        {/* The desk and each screen add the texts of their own client components: see ClientTexts. */}
        <NextIntlClientProvider messages={{}}>{children}</NextIntlClientProvider>
        <ExactTip />
        <RememberTimeZone known={timeZone} />
      </body>
    </html>
  );
}
