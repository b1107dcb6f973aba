import { calls } from "@/db/schema/calls";
import { actAs, DESK } from "@/domain/acting";
import { createPerson } from "@/domain/people/create/create";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { startOwnDatabase } from "@/tests/database/own-database";
import { type CrashPoint, crashCall, SAVES } from "@/tests/processes/crash-call";
import { Stage } from "./stage";
import type { Verdict } from "./verdict";

const PHONE = "+79001112233";
const AT_RANDOM = 40;
const LONGEST_MS = 50;

/** An agent's process is killed after each word it says, then at random, while calls are typed and logged. */
export async function run(): Promise<Verdict[]> {
  const database = await startOwnDatabase("crash-call");
  const stage = new Stage(database.appUrl);
  try {
    const { now } = await stage.admin();
    const desk = await actAs(stage.db, DESK);
    const staff = { name: "agent", email: "agent@desk.example", role: "agent", password: crypto.randomUUID() } as const;
    const { id } = await insertStaff(desk, staff);
    const person = await createPerson(await stage.admin(), {
      contacts: [{ kind: "phone", value: PHONE }],
      subscriptions: [{ region: "RU-MOW", channel: "sms" }],
    });
    const agent = () => ({ actor: { kind: "staff" as const, id, role: "agent" as const }, db: stage.db, now });
    const points = crashPoints();
    const faults: string[] = [];
    for (const point of points)
      faults.push(...(await crashCall({ appUrl: database.appUrl, agent, personId: person.id, phone: PHONE }, point)));
    const logged = await stage.db.$count(calls);
    return [
      {
        promise: "what was saved is there, what was logged is whole",
        kept: faults.length === 0,
        figures: faults.join("; ") || `${points.length} crashes`,
      },
      { promise: "calls were logged meanwhile", kept: logged > 0, figures: `${logged} calls` },
    ];
  } finally {
    await stage.close();
    await database.stop();
  }
}

/** After each word of the first call and of the next, then anywhere. */
function crashPoints(): CrashPoint[] {
  const chosen = Array.from({ length: SAVES + 3 }, (_, index) => ({ words: index + 1, ms: index + 1 }));
  const chance = (below: number) => Math.floor(Math.random() * below);
  const drawn = Array.from({ length: AT_RANDOM }, () => ({ words: 1 + chance(SAVES * 2), ms: chance(LONGEST_MS) }));
  return [...chosen, ...drawn];
}
