import { useLocale, useTranslations } from "next-intl";
import { SegmentedForm } from "@/components/forms/segmented-form";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";

type Theme = "light" | "dark" | "system";

export type Preferences = {
  theme: Theme;
  /** Receives `locale`: `ru` or `en`. */
  setLocale: (form: FormData) => Promise<void>;
  /** Receives `theme`: `light`, `dark` or `system`. */
  setTheme: (form: FormData) => Promise<void>;
};

const themes: { value: Theme; icon: IconName }[] = [
  { value: "light", icon: "sun" },
  { value: "dark", icon: "moon" },
  { value: "system", icon: "system" },
];

/** Language and theme, each a plain form that takes effect at once; for the user menu and for public pages. */
export function PreferenceForms({ theme, setLocale, setTheme }: Preferences) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <>
      <SegmentedForm
        legend={t("language")}
        name="locale"
        action={setLocale}
        current={locale}
        choices={[
          { value: "ru", label: "Русский", lang: "ru" },
          { value: "en", label: "English", lang: "en" },
        ]}
      />
      <SegmentedForm
        legend={t("theme.label")}
        name="theme"
        action={setTheme}
        current={theme}
        choices={themes.map(({ value, icon }) => ({
          value,
          label: t(`theme.${value}`),
          icon: <Icon name={icon} size={14} />,
        }))}
      />
    </>
  );
}
