import { SETTING_NAMES, type Settings } from "@/db/settings";
import type { Keys } from "./read-keys";

/** What is known once everything is chosen: `url` is where the desk answers on this machine. */
export type Surroundings = { settings: Settings; keys: Keys; appUrl: string; url: string; port: number; dev: boolean };

/**
 * The environment of web, worker and commands: the whole table of settings with nothing left to guess, and the
 * application's own database URL in place of the owner's.
 */
export function childEnvironment({ settings, keys, appUrl, url, port, dev }: Surroundings): NodeJS.ProcessEnv {
  const { DATABASE_URL: _ownersUrl, ...inherited } = process.env;
  return {
    ...inherited,
    ...signInAddress(settings),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: settings.host,
    LOG_LEVEL: settings.logLevel,
    RIGHTSDESK_SAID: SETTING_NAMES.filter((name) => process.env[name]?.trim()).join(" "),
    RIGHTSDESK_APP_DATABASE_URL: appUrl,
    RIGHTSDESK_DATA: settings.dataFolder,
    RIGHTSDESK_DEMO: settings.demo ? "1" : "0",
    RIGHTSDESK_KEY: keys.key,
    RIGHTSDESK_PUBLIC_URL: settings.publicUrl ?? url,
    AUTH_SECRET: keys.authSecret,
    ...(settings.smtpUrl ? { SMTP_URL: settings.smtpUrl } : {}),
  };
}

/** Auth.js trusts the public address when there is one, and otherwise the name this machine was called by. */
function signInAddress(settings: Settings): Record<string, string> {
  return settings.publicUrl ? { NEXTAUTH_URL: settings.publicUrl } : { AUTH_TRUST_HOST: "1" };
}
