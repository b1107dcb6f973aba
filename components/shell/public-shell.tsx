import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlaceAlive } from "@/components/keys/place-alive";
import { Logo } from "./logo";
import { PreferenceForms, type Preferences } from "./preference-forms";

/** What stands around a page that needs no sign-in: one column, larger type, language and theme at the foot. */
export function PublicShell({
  operator,
  preferences,
  children,
}: {
  /** Whose mailing this is; stands in place of the product's name. */
  operator?: string;
  preferences?: Preferences;
  children: ReactNode;
}) {
  const t = useTranslations("shell");
  return (
    <div className="mx-auto flex min-h-dvh max-w-lg flex-col px-4 py-8 text-md sm:py-14">
      <header className="mb-8">
        <Logo name={operator ?? t("name")} size={28} />
      </header>
      <main id="main" tabIndex={-1} className="flex-1">
        <PlaceAlive />
        {children}
      </main>
      {preferences && (
        <footer className="mt-12 flex flex-wrap gap-4 border-t border-line pt-4">
          <PreferenceForms {...preferences} />
        </footer>
      )}
    </div>
  );
}
