import { connection } from "@/db/client";
import { policyVersions } from "@/db/schema/policy";
import { type Actor, actAs, DESK, inTransaction } from "@/domain/acting";
import { writeDeskSettings } from "@/domain/settings/change";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { isSetUp } from "@/domain/staff/accounts/set-up";
import { DEMO_ACCOUNTS } from "./demo/accounts";
import { seedCalls, seedOtherChannels, seedPast } from "./demo/calls";
import { seedMacros } from "./demo/macros";
import { seedMails } from "./demo/mails";
import { POLICY_VERSION, seedPeople } from "./demo/people";
import { random } from "./demo/random";
import { seedTemplates } from "./demo/templates";
import { seedWork } from "./demo/work";

/** Fills an empty desk with the demo's story, all of it or nothing. A desk that has staff is left as it is. */
async function main(): Promise<void> {
  const { db, close } = connection();
  if (!(await isSetUp(db))) {
    const chance = random(24);
    await inTransaction(await actAs(db, DESK), async (desk) => {
      const actors: Actor[] = [];
      for (const { role, ...account } of DEMO_ACCOUNTS) {
        const { id } = await insertStaff(desk, { ...account, role, timeZone: "Europe/Moscow" });
        actors.push({ kind: "staff", id, role });
      }
      const agents = actors.filter((actor) => actor.role === "agent");
      const supervisor = actors.find((actor) => actor.role === "supervisor")!;
      const admin = actors.find((actor) => actor.role === "admin")!;

      await writeDeskSettings(desk, { operatorName: "Портал", defaultLocale: "ru" });
      await desk.db.insert(policyVersions).values({ version: POLICY_VERSION, text: POLICY, publishedAt: desk.now });
      const acting = { ...desk, actor: admin };
      await seedTemplates(acting);
      await seedMacros(acting);
      await seedPeople(acting, chance, 1_930);
      await seedPast(acting, chance, agents, supervisor, 140);
      await seedMails(acting, 27);
      await seedWork(acting, chance, agents, supervisor, 24);
      await seedCalls(acting, chance, agents);
      await seedOtherChannels(acting, chance);
    });
  }
  await close();
}

const POLICY =
  "Портал обрабатывает персональные данные в соответствии с законом. Отписаться от рассылки, изменить или удалить данные можно в любой момент.";

await main();
