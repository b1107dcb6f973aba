import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { judgeSettings, writeDeskSettings } from "@/domain/settings/change";
import { openSession } from "../sessions/open-session";
import type { SignedIn } from "../sessions/sign-in";
import { insertStaff, judgeNewStaff, type NewStaff } from "./create-staff";

export type FirstAdmin = Omit<NewStaff, "role"> & { operatorName: string };

const ADVISORY_LOCK = 7_246_802;

/**
 * First run: creates the first admin, names the operator and signs the admin in. Concurrent callers: one wins.
 * @throws Refusal `already_set_up` once there are staff; `invalid` with field errors
 */
export async function setUp(acting: Acting, input: FirstAdmin): Promise<SignedIn> {
  const { operatorName, ...admin } = input;

  return inTransaction(acting, async (acting) => {
    await acting.db.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    if (await isSetUp(acting.db)) throw new Refusal("already_set_up");
    const errors = [...judgeNewStaff(admin), ...judgeSettings({ operatorName })];
    if (errors.length > 0) throw new Refusal("invalid", {}, errors);

    const { id } = await insertStaff(acting, { ...admin, role: "admin" });
    const asAdmin: Acting = { ...acting, actor: { kind: "staff", id, role: "admin" } };
    await writeDeskSettings(asAdmin, { operatorName, defaultLocale: admin.locale ?? "ru" });
    return { sessionId: await openSession(asAdmin, id), staffId: id };
  });
}

export async function isSetUp(db: Database): Promise<boolean> {
  const [row] = await db.select({ id: staff.id }).from(staff).limit(1);
  return row !== undefined;
}
