import { inArray } from "drizzle-orm";
import { settings } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";

export type DeskSettings = { operatorName: string; policyUrl: string | null; defaultLocale: "ru" | "en" };

export const SETTING_KEYS = {
  operatorName: "operator_name",
  policyUrl: "policy_url",
  defaultLocale: "default_locale",
} as const satisfies Record<keyof DeskSettings, string>;

const DEFAULTS: DeskSettings = { operatorName: "Rightsdesk", policyUrl: null, defaultLocale: "ru" };

/** With defaults for those never set. Open to all: letters and public pages name the operator. */
export async function readDeskSettings(acting: Pick<Acting, "db">): Promise<DeskSettings> {
  const rows = await acting.db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, Object.values(SETTING_KEYS)));
  const kept = new Map(rows.map((row) => [row.key, row.value]));
  const entries = Object.entries(SETTING_KEYS).filter(([, key]) => kept.has(key));
  return { ...DEFAULTS, ...Object.fromEntries(entries.map(([name, key]) => [name, kept.get(key)])) };
}
