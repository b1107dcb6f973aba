import { expect, test } from "vitest";
import { subscriptionRows } from "./subscription-rows";

const since = new Date("2026-01-01T00:00:00Z");
const email = { id: 1, kind: "email" as const, value: null, masked: "a•••@mail.example" };
const mow = { region: "RU-MOW", channel: "email" as const };

function statesOf(record: Partial<Parameters<typeof subscriptionRows>[0]>, mailed: (typeof mow)[] = []) {
  const whole = { contacts: [email], subscriptions: [], endedSubscriptions: [], ...record };
  return subscriptionRows(whole, mailed, (code) => code).map(({ channel, state }) => `${channel} ${state}`);
}

test("says what a subscription comes to", () => {
  const subscriptions = [{ ...mow, since }];
  expect(statesOf({ subscriptions }, [mow])).toEqual(["email mailed"]);
  expect(statesOf({ subscriptions })).toEqual(["email suppressed"]);
  expect(statesOf({ subscriptions, contacts: [] })).toEqual(["email no_contact"]);
  expect(statesOf({ endedSubscriptions: [{ ...mow, endedAt: since }] })).toEqual(["email ended"]);
});

test("a text message needs a phone number, not an e-mail address", () => {
  expect(statesOf({ subscriptions: [{ region: "RU-MOW", channel: "sms", since }] })).toEqual(["sms no_contact"]);
});

test("keeps the regions together, whether left or not", () => {
  const rows = subscriptionRows(
    {
      contacts: [email],
      subscriptions: [{ region: "RU-TVE", channel: "email", since }],
      endedSubscriptions: [
        { region: "RU-TVE", channel: "sms", endedAt: since },
        { ...mow, endedAt: since },
      ],
    },
    [],
    (code) => code,
  );
  expect(rows.map(({ region, channel }) => `${region} ${channel}`)).toEqual([
    "RU-MOW email",
    "RU-TVE email",
    "RU-TVE sms",
  ]);
});
