import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past the navigation, to the content. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 font-medium text-on-solid focus-visible:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
