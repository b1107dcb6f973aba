import { PersonAnswer, PersonPage } from "@/app/api/v1/schemas/person";
import { expect, test } from "./api";

const ANNA = {
  externalId: "crm-17",
  givenName: "Анна",
  familyName: "Кедрова",
  gender: "female",
  birthDate: "1990-12-31",
  region: "RU-MOW",
  custom: { card: "gold" },
  contacts: [
    { kind: "email", value: "Anna@Mail.Example" },
    { kind: "phone", value: "8 900 555-01-33" },
  ],
  subscriptions: [{ region: "RU-MOW", channel: "email" }],
};

test("a person is added and read, with every field there is", async ({ api, desk }) => {
  const created = await api.agent.post("/people", ANNA);
  const person = created.as(PersonAnswer);
  expect(created.status).toBe(201);
  expect(created.headers.get("location")).toBe(`/api/v1/people/${person.id}`);
  expect(created.headers.get("etag")).toBe('"1"');
  expect(person).toEqual({
    ...ANNA,
    id: person.id,
    version: 1,
    locale: "ru",
    maritalStatus: null,
    homeTown: null,
    familyTies: null,
    address: null,
    education: null,
    occupation: null,
  });

  const read = await api.agent.get(`/people/${person.id}`);
  expect(read.body).toEqual(person);
  expect(read.headers.get("etag")).toBe('"1"');
  expect(await desk.trail({ person: person.id })).toContain("person.revealed");
});

test.for([
  "email=anna@mail.EXAMPLE",
  "phone=%2B79005550133",
  "phone=9005550133",
  "externalId=crm-17",
  "q=kedrova",
  "q=Кедрова Анна",
  "q=Кедрова&region=RU-MOW&limit=5",
])("finds a person by %s", async (query, { api, desk }) => {
  await desk.person({ familyName: "Иной", givenName: "Лев", region: "RU-SPE" });
  const { id } = (await api.agent.post("/people", ANNA)).as(PersonAnswer);
  expect((await api.agent.get(`/people?${query}`)).as(PersonPage).items).toMatchObject([{ id, familyName: "Кедрова" }]);
});

test("finds nobody by a contact nobody has", async ({ api }) => {
  const answer = await api.agent.get("/people?email=nobody@mail.example");
  expect(answer.body).toEqual({ items: [], nextCursor: null });
});

test("lists people page by page, each once", async ({ api, desk }) => {
  const ids = new Set<string>();
  for (let made = 0; made < 3; made += 1) ids.add((await desk.person()).id);
  const first = (await api.agent.get("/people?limit=2")).as(PersonPage);
  const second = (await api.agent.get(`/people?limit=2&cursor=${first.nextCursor}`)).as(PersonPage);
  expect(new Set([...first.items, ...second.items].map((person) => person.id))).toEqual(ids);
  expect(second.nextCursor).toBeNull();
});

test("an edit needs the version it was made on", async ({ api, desk }) => {
  const { id } = await desk.person();
  const edit = (ifMatch?: string) =>
    api.agent.patch(`/people/${id}`, { familyName: "Ель" }, ifMatch === undefined ? {} : { "if-match": ifMatch });

  expect(await edit()).toMatchObject({ status: 428, body: { code: "precondition_required" } });
  expect(await edit('"7"')).toMatchObject({
    status: 412,
    body: { code: "precondition_failed", facts: { version: 1 } },
  });
  expect(await edit('W/"1"')).toMatchObject({ status: 412 });
  const edited = await edit('"5", "1"');
  expect(edited.as(PersonAnswer)).toMatchObject({ familyName: "Ель", version: 2 });
  expect(edited.headers.get("etag")).toBe('"2"');
  expect(await edit('"1"')).toMatchObject({ status: 412, body: { facts: { version: 2 } } });
  expect((await edit("*")).status).toBe(200);
});

test("of two edits at once one has moved on", async ({ api, desk }) => {
  const { id } = await desk.person();
  const edits = ["Ель", "Сосна"].map((familyName) =>
    api.agent.patch(`/people/${id}`, { familyName }, { "if-match": '"1"' }),
  );
  const statuses = (await Promise.all(edits)).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, 412]);
});

test("an edit changes contacts and takes values away", async ({ api, desk }) => {
  const { id } = await desk.person();
  const edited = await api.agent.patch(
    `/people/${id}`,
    { givenName: null, email: "new@mail.example", custom: { card: "silver" } },
    { "if-match": '"1"' },
  );
  expect(edited.as(PersonAnswer)).toMatchObject({
    givenName: null,
    custom: { card: "silver" },
    contacts: [{ kind: "email", value: "new@mail.example" }],
  });
});

test.for([
  [{ birthDate: "31.31.1990" }, "birthDate", "bad_date"],
  [{ gender: "unknown" }, "gender", "unknown"],
  [{ region: "RU-XXX" }, "region", "unknown"],
  [{ version: 9 }, "version", "unknown_field"],
  [{ email: "anna" }, "email", "bad_email"],
  [{ custom: { card: 7 } }, "custom.card", "malformed"],
] as const)("refuses the edit %j", async ([changes, field, code], { api, desk }) => {
  const { id } = await desk.person();
  const answer = await api.agent.patch(`/people/${id}`, changes, { "if-match": '"1"' });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field, code, message: expect.any(String) }] } });
});

test("refuses a contact that somebody else has, and a person who is nobody", async ({ api, desk }) => {
  const { email } = await desk.person();
  const taken = await api.agent.post("/people", { familyName: "Ель", contacts: [{ kind: "email", value: email }] });
  expect(taken).toMatchObject({ status: 409, body: { code: "contact_taken" } });
  expect(await api.agent.post("/people", {})).toMatchObject({ status: 422, body: { code: "invalid" } });
});

test.for(["not-an-id", "00000000-0000-4000-8000-000000000000"])("person %s is not found", async (id, { api }) => {
  expect(await api.agent.get(`/people/${id}`)).toMatchObject({ status: 404 });
  expect(await api.agent.patch(`/people/${id}`, {}, { "if-match": "*" })).toMatchObject({ status: 404 });
});

test("two records of one person become one: the other is gone, and a stale version is told", async ({ api, desk }) => {
  const kept = await desk.person({ homeTown: "Тверь" });
  const gone = await desk.person({ homeTown: "Клин", occupation: "повар" });
  const merge = { into: kept.id, versions: { from: 1, into: 1 }, take: ["homeTown"] };
  const stale = { ...merge, versions: { from: 1, into: 9 } };
  expect(await api.admin.post(`/people/${gone.id}/merge`, stale)).toMatchObject({ status: 409 });

  const merged = await api.admin.post(`/people/${gone.id}/merge`, merge);

  expect(merged.headers.get("etag")).toBe('"2"');
  expect(merged.as(PersonAnswer)).toMatchObject({
    id: kept.id,
    homeTown: "Клин",
    occupation: "повар",
    contacts: [{ value: kept.email }, { value: gone.email }],
  });
  expect(await api.admin.get(`/people/${gone.id}`)).toMatchObject({ status: 404 });
});
