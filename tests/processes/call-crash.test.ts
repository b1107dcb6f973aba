import { calls } from "@/db/schema/calls";
import { expect, test } from "../desk";
import { type CrashPoint, crashCall, SAVES } from "./crash-call";
import { seededRandom } from "./seeded-random";

const PHONE = "+79001112233";
/** In the middle of a draft, in the logging of a call, and after that. */
const CHOSEN: CrashPoint[] = [
  { words: 2, ms: 2 },
  { words: SAVES, ms: 5 },
  { words: SAVES + 1, ms: 6 },
];
const AT_RANDOM = 2;
const LONGEST_MS = 20;

/** The drill `crash-call` does it more often. */
test("a call survives crashes: what was saved is there, what was logged is whole", {
  timeout: 600_000,
}, async ({ desk }) => {
  const chance = seededRandom();
  const { id } = await desk.person({
    contacts: [{ kind: "phone", value: PHONE }],
    subscriptions: [{ region: "RU-MOW", channel: "sms" }],
  });
  const stage = { appUrl: desk.connection.appUrl, agent: desk.agent, personId: id, phone: PHONE };
  const points = [...CHOSEN];
  for (let crash = 0; crash < AT_RANDOM; crash += 1)
    points.push({ words: 1 + chance.whole(SAVES + 1), ms: chance.whole(LONGEST_MS) });
  for (const point of points) expect(await crashCall(stage, point), JSON.stringify(point)).toEqual([]);
  expect(await desk.db.$count(calls), "killed too early to have logged any call").toBeGreaterThan(0);
});
