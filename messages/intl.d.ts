import type { Messages } from "./catalogs";
import type { Locale } from "./locales";

declare module "next-intl" {
  /** What `useTranslations` and `getTranslations` know of: a key that no text has does not compile. */
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
