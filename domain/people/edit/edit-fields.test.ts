import { expect, test } from "@/tests/desk";
import { readPerson } from "../read";
import { editPerson } from "./edit";
import { editFields } from "./edit-fields";
import { lastChange } from "./last-change";

const FACTS = { assurance: "facts" } as const;

test("concurrent changes of different fields both succeed", async ({ desk }) => {
  const { id } = await desk.person({ homeTown: "Клин", custom: { size: "42" } });

  await Promise.all([
    editFields(desk.agent(), id, [{ field: "homeTown", was: "Клин", value: "Тверь" }], FACTS),
    editFields(desk.colleague(), id, [{ field: "occupation", was: null, value: "повар" }], FACTS),
    editFields(desk.agent(), id, [{ custom: "size", was: "42", value: "44" }], FACTS),
    editFields(desk.colleague(), id, [{ custom: "card", was: null, value: "gold" }], FACTS),
  ]);

  const record = await readPerson(desk.agent(), id);
  expect(record).toMatchObject({
    homeTown: "Тверь",
    occupation: "повар",
    custom: { size: "44", card: "gold" },
    version: 5,
  });
});

test("of two concurrent changes of one field, one is refused with the field and the colleague", async ({ desk }) => {
  const { id } = await desk.person({ homeTown: "Клин" });

  const both = await Promise.allSettled([
    editFields(desk.agent(), id, [{ field: "homeTown", was: "Клин", value: "Тверь" }], FACTS),
    editFields(desk.agent(), id, [{ field: "homeTown", was: "Клин", value: "Ржев" }], FACTS),
  ]);

  const lost = both.filter((one) => one.status === "rejected");
  expect(lost.map(({ reason }) => reason)).toMatchObject([
    { code: "conflict", facts: { version: 2, fields: "homeTown" } },
  ]);
  expect(await lastChange(desk.colleague(), id, "homeTown")).toMatchObject({ name: "agent", at: desk.now });
  expect(await lastChange(desk.colleague(), id, "address")).toBeNull();
});

test("writing the value already there is no conflict", async ({ desk }) => {
  const { id } = await desk.person({ homeTown: "Тверь" });
  const late = { field: "homeTown", was: "Клин", value: " Тверь " } as const;

  expect(await editFields(desk.agent(), id, [late], FACTS)).toEqual({ version: 1 });
});

test("a contact is replaced in place, removed, and added", async ({ desk }) => {
  const { id, email } = await desk.person({});
  const first = (await readPerson(desk.agent(), id)).contacts[0]!.id;
  const values = async () =>
    (await readPerson(desk.agent(), id, { revealed: true })).contacts.map(({ value }) => value);

  await editFields(desk.agent(), id, [{ add: "phone", value: "8 900 555-01-33" }], FACTS);
  expect(await values()).toEqual([email, "8 900 555-01-33"]);
  await editFields(desk.agent(), id, [{ contact: first, value: "new@mail.example" }], FACTS);
  expect(await values()).toContain("new@mail.example");
  expect(await values()).not.toContain(email);

  const gone = editFields(desk.agent(), id, [{ contact: first, value: "late@mail.example" }], FACTS);
  await expect(gone).rejects.toMatchObject({ code: "conflict", facts: { fields: `contact:${first}` } });
  const phone = (await readPerson(desk.agent(), id)).contacts.find(({ kind }) => kind === "phone")!.id;
  await editFields(desk.agent(), id, [{ contact: phone, value: null }], FACTS);
  expect(await values()).toEqual(["new@mail.example"]);
});

test("the record's version still guards edits of the whole record", async ({ desk }) => {
  const { id } = await desk.person();
  await editFields(desk.agent(), id, [{ field: "homeTown", was: null, value: "Тверь" }], FACTS);
  await expect(editPerson(desk.agent(), id, 1, { occupation: "повар" }, FACTS)).rejects.toMatchRefusal("conflict");
});

test("refuses invalid values, a mere claim, and actors without permission", async ({ desk }) => {
  const { id } = await desk.person();
  const edits = [{ field: "birthDate", was: null, value: "soon" }] as const;
  await expect(editFields(desk.agent(), id, edits, FACTS)).rejects.toMatchObject({
    code: "invalid",
    errors: [{ field: "birthDate", code: "bad_date" }],
  });
  await expect(editFields(desk.agent(), id, edits, { assurance: "claimed" })).rejects.toMatchRefusal(
    "assurance_needed",
  );
  await expect(editFields(desk.system(), id, edits, FACTS)).rejects.toMatchRefusal("forbidden");
  await expect(lastChange(desk.system(), id, "homeTown")).rejects.toMatchRefusal("forbidden");
});
