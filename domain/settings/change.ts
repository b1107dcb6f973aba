import { sql } from "drizzle-orm";
import { settings } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { type FieldError, Refusal } from "@/domain/refusal";
import { type DeskSettings, readDeskSettings, SETTING_KEYS } from "./read";

const LONGEST_NAME = 200;

/** Any number will do, as long as every copy of Rightsdesk uses the same one. */
const ADVISORY_LOCK = 7_246_803;

/** @throws Refusal `invalid` with field errors (`operatorName`, `policyUrl`) */
export async function changeSettings(acting: Acting, changes: Partial<DeskSettings>): Promise<void> {
  requirePermission(acting.actor, "settings:manage");
  await writeDeskSettings(acting, changes);
}

/** {@link changeSettings} for set-up, which has settled the permission another way. */
export async function writeDeskSettings(acting: Acting, changes: Partial<DeskSettings>): Promise<void> {
  const wanted = tidy(changes);
  const errors = judgeSettings(wanted);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);

  await inTransaction(acting, async (acting) => {
    await acting.db.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    const before = await readDeskSettings(acting);
    for (const name of Object.keys(wanted) as (keyof DeskSettings)[]) {
      const [from, to] = [before[name], wanted[name]];
      if (to === undefined || from === to) continue;
      await keep(acting, SETTING_KEYS[name], to);
      await recordHistory(acting, { action: "settings.changed", details: { setting: SETTING_KEYS[name], from, to } });
    }
  });
}

async function keep(acting: Acting, key: string, value: string | null): Promise<void> {
  const changed = { value: sql`${JSON.stringify(value)}::jsonb`, changedAt: acting.now };
  await acting.db
    .insert(settings)
    .values({ key, ...changed })
    .onConflictDoUpdate({ target: settings.key, set: { ...changed, version: sql`${settings.version} + 1` } });
}

function tidy(changes: Partial<DeskSettings>): Partial<DeskSettings> {
  const tidied = { ...changes };
  if (changes.operatorName !== undefined) tidied.operatorName = changes.operatorName.trim();
  if (changes.policyUrl !== undefined) tidied.policyUrl = changes.policyUrl?.trim() || null;
  return tidied;
}

export function judgeSettings({ operatorName, policyUrl }: Partial<DeskSettings>): FieldError[] {
  const errors: FieldError[] = [];
  if (operatorName?.trim() === "") errors.push({ field: "operatorName", code: "required" });
  if (operatorName && operatorName.length > LONGEST_NAME) errors.push({ field: "operatorName", code: "too_long" });
  if (policyUrl && !isWebAddress(policyUrl)) errors.push({ field: "policyUrl", code: "bad_url" });
  return errors;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}
