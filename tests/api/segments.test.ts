import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { expect, test } from "./api";

test("a segment is taken as CSV that no spreadsheet runs", async ({ api, desk }) => {
  const { id, email } = await desk.person({ givenName: "=1+1", familyName: 'Кедр, "А"', externalId: "@x" });
  const answer = await api.supervisor.get("/segments/RU-MOW/members?channel=email&format=csv");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="segment-RU-MOW-email.csv"');
  expect(answer.text).toBe(
    `personId,externalId,contact,givenName,familyName,locale,unsubscribeAddress\r\n${id},'@x,${email},'=1+1,"Кедр, ""А""",ru,\r\n`,
  );
});

test("a segment is taken as JSON lines, without those who left", async ({ api, desk }) => {
  const [stays, leaves] = [await desk.person(), await desk.person()];
  await unsubscribe(desk.agent(), { personId: leaves.id, region: "RU-MOW" });
  const answer = await api.supervisor.get("/segments/RU-MOW/members?format=ndjson");
  const members = answer.text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(members).toEqual([
    {
      personId: stays.id,
      externalId: null,
      contact: stays.email,
      givenName: "Анна",
      familyName: "Кедрова",
      locale: "ru",
      unsubscribeAddress: null,
    },
  ]);
});

test("an empty segment is an empty file", async ({ api }) => {
  expect((await api.supervisor.get("/segments/RU-SPE/members?bom=1")).text).toMatch(/^\u{FEFF}personId,/u);
  expect((await api.supervisor.get("/segments/RU-SPE/members?format=ndjson&bom=1")).text).toBe("");
  expect((await api.supervisor.get("/segments/RU-SPE/members")).text).toMatch(/^personId,[a-zA-Z,]+\r\n$/);
  expect((await api.supervisor.get("/segments/RU-SPE/members?format=ndjson")).text).toBe("");
});

test("a long segment comes whole", async ({ api, desk }) => {
  for (let batch = 0; batch < 3; batch += 1) {
    const people = Array.from({ length: 10 }, () => desk.person({ familyName: "Ель".repeat(30) }));
    await Promise.all(people);
  }
  const { text } = await api.supervisor.get("/segments/RU-MOW/members?format=ndjson");
  expect(new Set(text.trimEnd().split("\n")).size).toBe(30);
});

test("a contact is checked", async ({ api, desk }) => {
  const { id, email } = await desk.person();
  const check = async (query: string) => (await api.agent.get(`/segments/RU-MOW/check?${query}`)).body;
  expect(await check(`email=${email.toUpperCase()}`)).toEqual({ member: true, because: "member" });
  await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW" });
  expect(await check(`email=${email}`)).toEqual({ member: false, because: "suppressed" });
  expect(await check("phone=89005550133")).toEqual({ member: false, because: "unknown_contact" });
});

test("a check is of one contact, in a region there is", async ({ api }) => {
  const none = await api.agent.get("/segments/RU-MOW/check");
  expect(none).toMatchObject({ status: 422, body: { errors: [{ field: "email", code: "exactly_one" }] } });
  expect(await api.agent.get("/segments/RU-MOW/check?email=a@b.example&phone=1")).toMatchObject({ status: 422 });
  expect(await api.agent.get("/segments/RU-XXX/check?email=a@b.example")).toMatchObject({ status: 404 });
  expect(await api.supervisor.get("/segments/RU-MOW/members?format=xls")).toMatchObject({ status: 422 });
});
