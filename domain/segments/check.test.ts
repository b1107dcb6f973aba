import { eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { sends } from "@/db/schema/segments";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { eraseRecord } from "@/domain/people/erase-record";
import { suppressContact } from "@/domain/people/subscriptions/suppress-contact";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { expect, test } from "@/tests/desk";
import { activeMailings, activeMailingsOfContact } from "./active-mailings";
import { checkSegment } from "./check";

const ANNA = {
  contacts: [
    { kind: "email", value: "anna@mail.example" },
    { kind: "phone", value: "+79005550133" },
  ],
  subscriptions: [
    { region: "RU-MOW", channel: "email" },
    { region: "RU-MOW", channel: "sms" },
  ],
} as const;

test("says whether a contact may be mailed, and why not", async ({ desk }) => {
  const { id } = await desk.person(ANNA);
  const check = async (region: string, given: { email?: string; phone?: string }) =>
    (await checkSegment(desk.agent(), region, given)).because;

  expect(await checkSegment(desk.agent(), "RU-MOW", { email: " Anna@Mail.example" })).toEqual({
    member: true,
    because: "member",
  });
  expect(await check("RU-MOW", { phone: "8 900 555-01-33" })).toBe("member");
  expect(await check("RU-SPE", { email: "anna@mail.example" })).toBe("not_subscribed");
  expect(await check("RU-MOW", { email: "stranger@mail.example" })).toBe("unknown_contact");
  expect(await check("RU-MOW", { email: "anna" })).toBe("no_contact");
  expect(await check("RU-MOW", {})).toBe("no_contact");

  await desk.db.insert(sends).values({ personId: id, day: moscowDay(desk.now) });
  expect(await check("RU-MOW", { email: "anna@mail.example" })).toBe("mailed_today");
  expect(await activeMailings(desk.agent(), id, "RU-MOW")).toHaveLength(2);

  await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW", channel: "sms" });
  expect(await check("RU-MOW", { phone: "+79005550133" })).toBe("suppressed");

  await eraseRecord(desk.agent(), id);
  expect(await check("RU-MOW", { email: "anna@mail.example" })).toBe("erased");
});

test("a contact can be suppressed by itself, before and after it belongs to anybody", async ({ desk }) => {
  const contact = normaliseContact("phone", "8 900 555-01-33")!;
  const suppression = { contact, region: "RU-MOW", ticket: 1001, reason: "unsubscribed" } as const;

  expect(await suppressContact(desk.system(), suppression)).toEqual({ suppressed: 2 });
  expect(await suppressContact(desk.agent(), suppression)).toEqual({ suppressed: 0 });

  expect(await checkSegment(desk.agent(), "RU-MOW", { phone: contact.value })).toMatchObject({ because: "suppressed" });
  expect(await desk.trail({ ticket: 1001 })).toEqual(["contact.suppressed"]);
  await desk.person(ANNA);
  expect(await activeMailingsOfContact(desk.agent(), contact, null)).toEqual([]);
});

test("a suppressed contact is excluded, the person's others stay members", async ({ desk }) => {
  const { id } = await desk.person(ANNA);
  const contact = normaliseContact("email", "anna@mail.example")!;
  expect(await activeMailingsOfContact(desk.agent(), contact, "RU-MOW")).toEqual([
    { region: "RU-MOW", channel: "email" },
  ]);

  await suppressContact(desk.agent(), { contact, region: null, channels: ["email"], reason: "complained" });

  expect(await activeMailingsOfContact(desk.agent(), contact, null)).toEqual([]);
  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-MOW", channel: "sms" }]);
  expect(await desk.trail({ person: id })).toContain("contact.suppressed");
});

test("a subscription without a matching contact mails nobody", async ({ desk }) => {
  const { id } = await desk.person(ANNA);
  await desk.db.delete(contacts).where(eq(contacts.kind, "email"));

  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-MOW", channel: "sms" }]);
});

test("refuses an unknown region", async ({ desk }) => {
  const contact = normaliseContact("email", "anna@mail.example")!;

  await expect(checkSegment(desk.agent(), "XX", { email: "a@b.ru" })).rejects.toMatchRefusal("invalid");
  await expect(suppressContact(desk.agent(), { contact, region: "XX", reason: "unsubscribed" })).rejects.toMatchRefusal(
    "invalid",
  );
});

function moscowDay(at: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Moscow" }).format(at);
}
