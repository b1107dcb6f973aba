import { connection } from "@/db/client";
import { policyVersions } from "@/db/schema/policy";
import { type Acting, type Actor, actAs, DESK, inTransaction } from "@/domain/acting";
import { writeDeskSettings } from "@/domain/settings/change";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { isSetUp } from "@/domain/staff/accounts/set-up";
import { DEMO_ACCOUNTS } from "./demo/accounts";
import { tellCalls, tellOtherChannels, tellPast } from "./demo/calls";
import { seedMacros } from "./demo/macros";
import { tellMails } from "./demo/mails";
import { POLICY_VERSION, seedPeople } from "./demo/people";
import { type Random, random } from "./demo/random";
import { Story } from "./demo/story";
import { seedTemplates } from "./demo/templates";

/** When the desk began: what has happened since is its history. */
const DAYS = 40;

/** Fills an empty desk with the demo's story, all of it or nothing. A desk that has staff is left as it is. */
async function main(): Promise<void> {
  const { db, close } = connection();
  if (!(await isSetUp(db))) await inTransaction(await actAs(db, DESK), fill);
  await close();
}

async function fill(desk: Acting): Promise<void> {
  const chance = random(24);
  const begun = { ...desk, now: new Date(desk.now.getTime() - DAYS * 24 * 3_600_000) };
  const crew = await begin(begun, chance);
  const story = new Story();
  await tellPast(story, desk, chance, crew, 140);
  await tellMails(story, desk.now, chance, crew, 27);
  await tellCalls(story, desk, chance, crew.agents);
  await tellOtherChannels(story, desk, chance);
  await story.tell(desk);
}

/** Staff, settings, letters, and the people who are mailed. */
async function begin(desk: Acting, chance: Random): Promise<{ agents: Actor[]; supervisor: Actor }> {
  const actors: Actor[] = [];
  for (const { role, ...account } of DEMO_ACCOUNTS) {
    const { id } = await insertStaff(desk, { ...account, role, timeZone: "Europe/Moscow" });
    actors.push({ kind: "staff", id, role });
  }
  const [supervisor, admin] = ["supervisor", "admin"].map((wanted) => actors.find(({ role }) => role === wanted)!);
  await writeDeskSettings(desk, { operatorName: "Портал", defaultLocale: "ru" });
  await desk.db.insert(policyVersions).values({ version: POLICY_VERSION, text: POLICY, publishedAt: desk.now });
  const acting = { ...desk, actor: admin! };
  await seedTemplates(acting);
  await seedMacros(acting);
  await seedPeople(acting, chance, 1_930);
  return { agents: actors.filter(({ role }) => role === "agent"), supervisor: supervisor! };
}

const POLICY =
  "Портал обрабатывает персональные данные в соответствии с законом. Отписаться от рассылки, изменить или удалить данные можно в любой момент.";

await main();
