import { eq } from "drizzle-orm";
import { nameWords, people } from "@/db/schema/people";
import { type Desk, expect, test } from "@/tests/desk";
import { eraseRecord } from "../erase-record";
import { findPeople } from "./find";

const PEOPLE = [
  ["Иванов", "Сергей", "ivanov@mail.example", "+79005550133", "A-1"],
  ["Иванова", "Марина", "marina@mail.example", "+79005550144", "A-2"],
  ["Щербаков", "Иван", "shch@mail.example", "+79015550155", "A-3"],
  ["Смирнова", "Юлия", "yu@mail.example", "+992921234567", "A-4"],
  ["Кедров", "Фёдор", "fedor_k@mail.example", "+74951234567", "10017"],
] as const;

async function fill(desk: Desk): Promise<(q: string) => Promise<(string | null)[]>> {
  for (const [familyName, givenName, email, phone, externalId] of PEOPLE) {
    const contacts = [
      { kind: "email", value: email },
      { kind: "phone", value: phone },
    ] as const;
    await desk.person({ familyName, givenName, externalId, contacts, homeTown: "Томск" });
  }
  return async (q) => (await findPeople(desk.agent(), { q })).map((hit) => hit.familyName);
}

test("finds what an agent types", async ({ desk }) => {
  const typing = await fill(desk);

  for (const number of ["8 900 555-01-33", "+7 (900) 555 01 33", "9005550133"]) {
    expect(await typing(number)).toEqual(["Иванов"]);
  }
  expect(await typing("8900")).toEqual(["Иванов", "Иванова"]);
  expect(await typing("900 555-01-4")).toEqual(["Иванова"]);
  expect(await typing("+992 92")).toEqual(["Смирнова"]);
  expect(await typing("99292")).toEqual(["Смирнова"]);
  expect(await typing("900")).toEqual([]);

  expect(await typing("Marina@Mail.example")).toEqual(["Иванова"]);
  expect(await typing("marina@")).toEqual(["Иванова"]);
  expect(await typing("fedor_")).toEqual(["Кедров"]);
  expect(await typing("%@")).toEqual([]);

  expect(await typing("A-3")).toEqual(["Щербаков"]);
  expect(await typing("10017")).toEqual(["Кедров"]);
});

test("finds names in either alphabet, in any order, from the first letter on", async ({ desk }) => {
  const typing = await fill(desk);

  expect(await typing("щербаков иван")).toEqual(["Щербаков"]);
  expect(await typing("Ivan Shcherbakov")).toEqual(["Щербаков"]);
  expect(await typing("юл")).toEqual(["Смирнова"]);
  expect(await typing("Julia")).toEqual(["Смирнова"]);
  expect(await typing("ф")).toEqual(["Кедров"]);
  expect(await typing("федор кед")).toEqual(["Кедров"]);
  expect(await typing("иванов")).toEqual(["Иванов", "Иванова"]);
  expect(await typing("ivan")).toEqual(["Щербаков", "Иванов", "Иванова"]);
});

test.for([
  ["иваонв", "Иванов"],
  ["сергй иванов", "Иванов"],
  ["смринова", "Смирнова"],
  ["щербоков", "Щербаков"],
  ["Sherbakof", "Щербаков"],
  ["мраина", "Иванова"],
] as const)("tolerates the typo in %s", async ([typed, name], { desk }) => {
  const typing = await fill(desk);
  expect((await typing(typed))[0]).toBe(name);
});

test("finds a name by prefixes of any of its words", async ({ desk }) => {
  const typing = await fill(desk);
  await desk.person({ familyName: "Волкова-Зимина", givenName: "Анна Мария", contacts: [] });

  for (const typed of ["волк ан", "ан волк", "зимина мар", "мар зим", "анна", "м", "вол зим анн", "волкова мария"]) {
    expect(await typing(typed)).toContain("Волкова-Зимина");
  }
  expect(await typing("ив серг")).toEqual(["Иванов"]);
  expect((await typing("зимена мария"))[0]).toBe("Волкова-Зимина");
  expect((await typing("смринова юл"))[0]).toBe("Смирнова");
  expect(await typing("зимина иван")).toEqual([]);
});

test("indexes the words of names only while somebody has them", async ({ desk }) => {
  const words = async () => (await desk.db.select().from(nameWords)).map((row) => row.word).sort();
  const [one, other] = [
    await desk.person({ familyName: "Кедров", givenName: "Пётр" }),
    await desk.person({ familyName: "Лугов", givenName: "Пётр" }),
  ];
  expect(await words()).toEqual(["kedrov", "lugov", "petr"]);

  await desk.db.update(people).set({ nameKey: "lipov petr" }).where(eq(people.id, other.id));
  expect(await words()).toEqual(["kedrov", "lipov", "petr"]);
  await Promise.all([one, other].map(({ id }) => eraseRecord(desk.agent(), id)));
  expect(await words()).toEqual([]);
});

test("does not match quite different names", async ({ desk }) => {
  const typing = await fill(desk);

  expect(await typing("Петров")).toEqual([]);
  expect(await typing("Иванов Фёдор")).toEqual([]);
  expect(await typing("—")).toEqual([]);
});

test("masks contacts, counts open tickets, and narrows by region", async ({ desk }) => {
  await fill(desk);
  const [anna] = await findPeople(desk.agent(), { externalId: "A-1" });
  await desk.ticket({ personId: anna?.id });

  expect(await findPeople(desk.agent(), { phone: "8 900 555-01-33" })).toEqual([
    {
      id: anna?.id,
      externalId: "A-1",
      familyName: "Иванов",
      givenName: "Сергей",
      region: "RU-MOW",
      homeTown: "Томск",
      contacts: [
        { kind: "email", masked: "i•••@mail.example" },
        { kind: "phone", masked: "+7 900 •••‑••‑33" },
      ],
      openTickets: 1,
    },
  ]);
  expect(await findPeople(desk.agent(), { q: "иванов", region: "RU-SPE" })).toEqual([]);
});

test("several exact keys find everybody with any of them; a malformed one finds nobody", async ({ desk }) => {
  await fill(desk);
  const both = await findPeople(desk.agent(), { email: "IVANOV@mail.example", phone: "8 901 555-01-55" });

  expect(both.map((hit) => hit.familyName).sort()).toEqual(["Иванов", "Щербаков"]);
  expect(await findPeople(desk.agent(), { email: "ivanov" })).toEqual([]);
  expect(await findPeople(desk.agent(), {})).toEqual([]);
});

test("never finds the erased, and refuses actors without permission", async ({ desk }) => {
  const { id, email } = await desk.person();
  await eraseRecord(desk.agent(), id);

  expect(await findPeople(desk.agent(), { email })).toEqual([]);
  expect(await findPeople(desk.agent(), { q: "Кедрова" })).toEqual([]);
  await expect(findPeople(desk.system(), { q: "Кедрова" })).rejects.toMatchRefusal("forbidden");
});
