import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { archiveTemplate } from "@/domain/templates/archive";
import { createTemplate } from "@/domain/templates/create";
import { editTemplate } from "@/domain/templates/edit";
import { REFUSALS_TOLD } from "@/domain/templates/refusals";
import { restoreTemplate } from "@/domain/templates/restore";
import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { refuseRequest } from "../requests/refuse-request";
import { refusalLetter } from "./refusal-letter";

const OWN = {
  nameRu: "Нет данных",
  nameEn: "No data",
  subjectRu: "",
  subjectEn: "",
  textRu: "Своё: {number}",
  textEn: "Own: {number}",
};

test("each reason has a letter of its own in the requester's language", async ({ desk }) => {
  const { requestId } = await desk.ticket({ type: "delete" });
  const ru = await Promise.all(REFUSALS_TOLD.map((reason) => refusalLetter(desk.agent(), requestId, reason)));
  expect(new Set(ru.map(({ text }) => text)).size).toBe(REFUSALS_TOLD.length);
  expect(ru[0]!.text).toContain("Здравствуйте!");

  const english = await desk.ticket({ type: "access", locale: "en" });
  const { subject, text } = await refusalLetter(desk.agent(), english.requestId, "not_found");
  expect(subject).toContain(String(english.number));
  expect(text).toContain("We found no data with these contacts");
});

test("the desk's own template replaces the built-in one, until it is archived", async ({ desk }) => {
  const { requestId, number } = await desk.ticket();
  const { id } = await createTemplate(desk.supervisor(), { ...OWN, refusal: "not_found" });
  expect((await refusalLetter(desk.agent(), requestId, "not_found")).text).toBe(`Своё: ${number}`);
  expect((await refusalLetter(desk.agent(), requestId, "withdrawn")).text).not.toContain("Своё");

  const second = { ...OWN, nameRu: "Ещё", nameEn: "Another", refusal: "not_found" as const };
  await expect(createTemplate(desk.supervisor(), second)).rejects.toMatchObject({
    errors: [{ field: "refusal", code: "refusal_taken" }],
  });
  await archiveTemplate(desk.supervisor(), id);
  expect((await refusalLetter(desk.agent(), requestId, "not_found")).text).not.toContain("Своё");
  const other = await createTemplate(desk.supervisor(), second);
  await expect(restoreTemplate(desk.supervisor(), id)).rejects.toMatchRefusal("invalid");
  await editTemplate(desk.supervisor(), other.id, 1, { ...second, refusal: null });
  await restoreTemplate(desk.supervisor(), id);
});

test("a refusal that notifies the requester sends the letter; a misreading notifies nobody", async ({ desk }) => {
  const { requestId, number } = await desk.ticket({ type: "edit", changes: { familyName: "Х" } });
  await refuseRequest(desk.agent(), requestId, "identity_not_shown", { notify: true });
  const ticket = await readTicket(desk.agent(), number);
  expect(ticket.requests).toMatchObject([{ status: "refused", reason: "identity_not_shown" }]);
  expect(ticket.messages).toMatchObject([{ direction: "out" }]);
  expect(await desk.db.$count(outbox, eq(outbox.purpose, "reply"))).toBe(1);

  const misread = await desk.ticket();
  await refuseRequest(desk.agent(), misread.requestId, "misread", { notify: true });
  expect((await readTicket(desk.agent(), misread.number)).messages).toEqual([]);
});

test("without an address, a refusal that must notify is not made either", async ({ desk }) => {
  const { requestId, number } = await desk.ticket({
    channel: "phone",
    contact: { kind: "phone", value: "+79005550101" },
  });
  await expect(refuseRequest(desk.agent(), requestId, "withdrawn", { notify: true })).rejects.toMatchRefusal(
    "no_recipient",
  );
  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([{ status: "open" }]);
});
