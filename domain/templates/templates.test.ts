import { and, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { expect, test } from "@/tests/desk";
import { archiveTemplate } from "./archive";
import { createTemplate } from "./create";
import { editTemplate } from "./edit";
import { openGaps } from "./fill";
import { fillForTicket } from "./fill-for-ticket";
import { listTemplates } from "./list";
import { readTemplate } from "./read";
import { restoreTemplate } from "./restore";

const LETTER = {
  nameRu: "Уточнить регион",
  nameEn: "Ask for the region",
  subjectRu: "Обращение № {number}",
  textRu: "Здравствуйте, {name}! Ответим до {dueAt}.\n{operator}, {agent}",
  subjectEn: "Request No. {number}",
  textEn: "Hello {name}, we will answer by {dueAt}.\n{operator}, {agent}",
};

test("is written once and filled in from each ticket, in its language", async ({ desk }) => {
  const { id } = await createTemplate(desk.supervisor(), LETTER);
  const { number } = await desk.ticket({ requesterName: "Вера Лугова" });

  const ru = await fillForTicket(desk.agent(), id, number, "ru");
  expect(ru.subject).toBe(`Обращение № ${number}`);
  expect(ru.text).toMatch(/^Здравствуйте, Вера Лугова! Ответим до .+ по московскому времени\.\nRightsdesk, agent$/);
  const en = await fillForTicket(desk.agent(), id, number, "en");
  expect(en.text).toMatch(/^Hello Вера Лугова, we will answer by .+, Moscow time\.\nRightsdesk, agent$/);
  expect(openGaps(ru.text)).toEqual([]);
});

test("names regions and requests in the letter's language, without what was misread", async ({ desk }) => {
  const { id } = await createTemplate(desk.supervisor(), {
    ...LETTER,
    textRu: "{region}: {requests}",
    textEn: "{region}: {requests}",
  });
  const { number, requestId } = await desk.ticket({
    requests: [{ type: "delete" }, { type: "unsubscribe", region: "RU-TVE" }, { type: "unsubscribe", region: null }],
  });
  await refuseRequest(desk.agent(), requestId, "misread");
  expect((await fillForTicket(desk.agent(), id, number, "ru")).text).toBe(
    "Тверская область и все регионы: отписка от рассылки",
  );
  expect((await fillForTicket(desk.agent(), id, number, "en")).text).toContain(
    "and all regions: unsubscribing from the mailing",
  );
});

test("what the ticket does not say stays a gap to be filled in, and never a bare field", async ({ desk }) => {
  const { id } = await createTemplate(desk.supervisor(), {
    ...LETTER,
    textRu: "{name}, {region}",
    textEn: "{name}, {region}",
  });
  const stranger = await desk.ticket({ type: "question", contact: { kind: "email", value: "x@mail.example" } });
  const { text } = await fillForTicket(desk.agent(), id, stranger.number, "ru");
  expect(text).toBe("[[имя]], [[регион]]");
  expect(openGaps(text)).toEqual(["[[имя]]", "[[регион]]"]);
  expect(openGaps("Hello {name}, {not ours}, [link], [[ok]")).toEqual(["{name}"]);
});

test("whose account it is stays unsaid to who writes from elsewhere", async ({ desk }) => {
  const { id } = await createTemplate(desk.supervisor(), { ...LETTER, textRu: "{name}", textEn: "{name}" });
  const { number } = await desk.ticket();
  expect((await fillForTicket(desk.agent(), id, number, "ru")).text).toBe("Анна Кедрова");
  await desk.db
    .update(tickets)
    .set({ contactNormalised: "other@mail.example" })
    .where(and(eq(tickets.number, number)));
  expect((await fillForTicket(desk.agent(), id, number, "ru")).text).toBe("[[имя]]");
});

test("refuses fields that there are not, by name, and what is missing or too long", async ({ desk }) => {
  const unknown = createTemplate(desk.supervisor(), { ...LETTER, textEn: "Hi {nmae}" });
  await expect(unknown).rejects.toMatchObject({
    code: "invalid",
    facts: { field: "nmae" },
    errors: [{ field: "textEn", code: "unknown_template_field" }],
  });
  await expect(
    createTemplate(desk.supervisor(), { ...LETTER, nameRu: " ", nameEn: "x".repeat(101), textRu: "" }),
  ).rejects.toMatchObject({
    errors: [
      { field: "nameRu", code: "required" },
      { field: "nameEn", code: "too_long" },
      { field: "textRu", code: "required" },
    ],
  });
  await expect(createTemplate(desk.supervisor(), { ...LETTER, subjectRu: "x".repeat(201) })).rejects.toMatchObject({
    errors: [{ field: "subjectRu", code: "too_long" }],
  });
});

test("of two who edit at once the second is told", async ({ desk }) => {
  const { id } = await createTemplate(desk.supervisor(), LETTER);
  await editTemplate(desk.supervisor(), id, 1, { ...LETTER, textRu: "Первая правка" });
  await expect(editTemplate(desk.admin(), id, 1, { ...LETTER, textRu: "Вторая" })).rejects.toMatchRefusal("conflict");
  await editTemplate(desk.admin(), id, 2, { ...LETTER, textRu: "Первая правка" });
  expect(await readTemplate(desk.agent(), id)).toMatchObject({ textRu: "Первая правка", version: 2 });
});

test("an archived one is not offered, and comes back while its name is free", async ({ desk }) => {
  const { id } = await createTemplate(desk.supervisor(), LETTER);
  await expect(
    createTemplate(desk.supervisor(), { ...LETTER, nameEn: "Other", nameRu: "уточнить РЕГИОН" }),
  ).rejects.toMatchObject({
    errors: [{ field: "nameRu", code: "template_taken" }],
  });
  await expect(createTemplate(desk.supervisor(), { ...LETTER, nameRu: "Другой" })).rejects.toMatchObject({
    errors: [{ field: "nameEn", code: "template_taken" }],
  });
  const braces = createTemplate(desk.supervisor(), {
    ...LETTER,
    nameRu: "{имя}",
    nameEn: "{name it}",
    textEn: "{nmae}",
  });
  await expect(braces, "of a name are no fields").rejects.toMatchObject({ facts: { field: "nmae" } });
  await archiveTemplate(desk.supervisor(), id);
  expect(await listTemplates(desk.agent())).toEqual([]);
  await expect(archiveTemplate(desk.supervisor(), id)).rejects.toMatchRefusal("conflict");
  await expect(editTemplate(desk.supervisor(), id, 2, LETTER)).rejects.toMatchRefusal("conflict");

  await restoreTemplate(desk.supervisor(), id);
  expect(await listTemplates(desk.agent())).toMatchObject([{ id }]);
  await archiveTemplate(desk.supervisor(), id);
  await createTemplate(desk.supervisor(), LETTER);
  await expect(restoreTemplate(desk.supervisor(), id)).rejects.toMatchRefusal("invalid");
  await expect(restoreTemplate(desk.supervisor(), 0)).rejects.toMatchRefusal("not_found");
});
