import { expect, test } from "vitest";
import { parseMail } from "../parse-mail";

const HEAD = "From: zoya@mail.example\r\nTo: privacy@desk.example\r\nSubject: x\r\n";
const event = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
const alone = (calendar: string, type = "text/calendar; method=REQUEST; charset=utf-8") =>
  parseMail(Buffer.from(`${HEAD}Content-Type: ${type}\r\n\r\n${calendar}`));
const beside = (text: string, calendar: string, method: string) =>
  parseMail(
    Buffer.from(
      `${HEAD}Content-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--q\r\nContent-Type: text/calendar; ${method}charset=utf-8\r\n\r\n${calendar}\r\n--q--\r\n`,
    ),
  );

test("an invitation alone says what its author wrote into it", async () => {
  const mail = await alone(
    event(
      "SUMMARY;LANGUAGE=ru:Встреча\\, срочно",
      "DESCRIPTION:Хочу обсудить\\, как стереть мою ан\r\n кету.\\nБольше ничего\\; спасибо.",
      'ORGANIZER;CN="Котова, Зоя":mailto:Zoya@mail.example',
      "BEGIN:VALARM",
      "DESCRIPTION:Reminder",
      "END:VALARM",
    ),
  );
  expect(mail.text).toBe(
    "Встреча, срочно\nХочу обсудить, как стереть мою анкету.\nБольше ничего; спасибо.\n\nКотова, Зоя <zoya@mail.example>",
  );
  expect(mail.report).toBeNull();
  expect(mail.attachments).toMatchObject([{ mediaType: "text/calendar" }]);
});

test.each([
  ["another type", event("DESCRIPTION:Удалите анкету"), "application/ics"],
  ["no method", event("DESCRIPTION:Удалите анкету"), "text/calendar"],
  ["a task", event("DESCRIPTION:Удалите анкету").replaceAll("VEVENT", "VTODO"), undefined],
  ["bare line feeds", event("DESCRIPTION:Удалите анкету").replaceAll("\r\n", "\n"), undefined],
  [
    "the old quoted-printable",
    event(
      "DESCRIPTION;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A3=D0=B4=D0=B0=D0=BB=D0=B8=D1=82=D0=B5=20=\r\n=D0=B0=D0=BD=D0=BA=D0=B5=D1=82=D1=83",
    ),
    undefined,
  ],
])("reads an invitation with %s", async (_, calendar, type) => {
  expect((await alone(calendar, type)).text).toBe("Удалите анкету");
});

test("an invitation in another charset, declared or not", async () => {
  const calendar = Buffer.from(
    [...event("DESCRIPTION:Удалите мою анкету и все данные")].map((letter) =>
      letter < "\u0080" ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350,
    ),
  );
  for (const type of ["text/calendar; charset=windows-1251", "text/calendar"]) {
    const mail = await parseMail(Buffer.concat([Buffer.from(`${HEAD}Content-Type: ${type}\r\n\r\n`), calendar]));
    expect(mail.text).toBe("Удалите мою анкету и все данные");
  }
});

test("a letter beside an invitation is the text", async () => {
  const mail = await beside("Прошу удалить мои данные", event("DESCRIPTION:Повестка"), "method=REQUEST; ");
  expect(mail).toMatchObject({ text: "Прошу удалить мои данные", report: null });
});

test.each([
  ["in its type", "method=REPLY; ", ""],
  ["in itself", "", "METHOD:REPLY\r\n"],
])("an answer that says so %s is a receipt", async (_, type, line) => {
  const calendar = event(
    "SUMMARY:Удаление данных",
    "ATTENDEE;PARTSTAT=ACCEPTED;CN=Zoya:mailto:zoya@mail.example",
  ).replace("BEGIN:VEVENT", `${line}BEGIN:VEVENT`);
  expect((await beside("Зоя приняла приглашение", calendar, type)).report).toEqual({
    kind: "receipt",
    recipients: ["zoya@mail.example"],
  });
  expect(await alone(calendar, `text/calendar; ${type}charset=utf-8`)).toMatchObject({
    text: "",
    report: { kind: "receipt" },
  });
});

test("what an attendee remarks is what they say", async () => {
  const mail = await alone(
    event("SUMMARY:Созвон", "COMMENT:Не приду\\, просто удалите мои данные"),
    "text/calendar; method=REPLY",
  );
  expect(mail.text).toBe("Не приду, просто удалите мои данные");
});

test("what is no calendar gives no text", async () => {
  expect((await alone("DESCRIPTION:Удалите")).text).toBe("");
});
