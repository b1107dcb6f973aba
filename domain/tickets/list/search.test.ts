import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { editPerson } from "@/domain/people/edit/edit";
import { eraseRecord } from "@/domain/people/erase-record";
import { type Desk, expect, test } from "@/tests/desk";
import { addNote } from "../conversation/note";
import { eraseTraces } from "../erasure/erase-traces";
import { appendFollowUp } from "../lifecycle/append-follow-up";
import { matchPerson } from "../requester/match";
import type { TicketFilter } from "./filter";
import { listTickets } from "./list";
import { parseSearch } from "./search-language/parse";
import { readSnippets } from "./snippets";

const REGIONS = [
  { code: "RU-MOW", names: ["Москва"] },
  { code: "RU-TVE", names: ["Тверская область"] },
];
const terms = (text: string) => parseSearch(text, REGIONS).terms;

async function found(desk: Desk, search: string, filter: TicketFilter = {}): Promise<number[]> {
  const { items } = await listTickets(desk.agent(), { terms: terms(search), timeZone: "Europe/Moscow", ...filter });
  return items.map(({ number }) => number);
}

const letter = (text: string, subject = "Письмо") => ({ subject, message: { text } });

describe("words", () => {
  test("are found in subject, messages, notes and names, in any inflection, in Russian and English", async ({
    desk,
  }) => {
    const { number } = await desk.ticket({
      ...letter("Прошу удалить мои данные. Also the cancelled orders."),
      subject: "Возврат",
    });
    await desk.ticket(letter("Спасибо"));
    await addNote(desk.agent(), number, "Перезвонили из бухгалтерии");
    for (const search of ["удалили", "возвраты", "canceling order", "бухгалтерия", "кедрова возврат", '"мои данные"']) {
      expect(await found(desk, search), search).toContain(number);
    }
    expect(await found(desk, "возврат -бухгалтерия")).toEqual([]);
    expect(await found(desk, '"данные мои"')).toEqual([]);
    expect(await found(desk, "и не в")).toEqual([]);
  });

  test("stay up to date when tickets are added, changed, matched, renamed and erased", async ({ desk }) => {
    const person = await desk.person({ familyName: "Соснина" });
    const { number } = await desk.ticket({ ...letter("Здравствуйте"), contact: null });
    expect(await found(desk, "соснина здравствуйте")).toEqual([]);
    await matchPerson(desk.agent(), number, person.id);
    expect(await found(desk, "соснина здравствуйте")).toEqual([number]);

    await editPerson(desk.agent(), person.id, 1, { familyName: "Рябинина" }, { assurance: "facts" });
    expect(await found(desk, "рябинина здравствуйте")).toEqual([number]);
    expect(await found(desk, "соснина здравствуйте")).toEqual([]);

    await appendFollowUp(desk.system(), number, { message: { text: "Жду подсолнух" }, receivedAt: desk.now });
    expect(await found(desk, "подсолнухи")).toEqual([number]);
    await eraseTraces(desk.system(), person.id);
    await eraseRecord(desk.supervisor(), person.id);
    const remaining = await desk.db.execute(
      sql`select words from ticket_words where ticket_number = ${number} and words <> ''`,
    );
    expect(remaining.rows).toEqual([]);
  });

  test("a number, a contact and a person come before what only holds the words", async ({ desk }) => {
    const named = await desk.ticket(letter("Вопрос"));
    const mentions = await desk.ticket({ ...letter(`См. обращение ${named.number}`), contact: null });
    expect(await found(desk, String(named.number))).toEqual([named.number, mentions.number]);
    expect(await found(desk, `#${named.number}`)).toEqual([named.number, mentions.number]);

    const { email } = await desk.person();
    const own = await desk.ticket({ ...letter("Вопрос"), contact: { kind: "email", value: email } });
    expect(await found(desk, email.toUpperCase())).toEqual([own.number]);
  });

  test("pages cover both parts without a gap or a duplicate", async ({ desk }) => {
    const { id } = await desk.person({ familyName: "Осокина", contacts: [] });
    for (let index = 0; index < 3; index += 1) await desk.ticket({ ...letter("Вопрос"), contact: null, personId: id });
    for (let index = 0; index < 4; index += 1) await desk.ticket({ ...letter("Пишет Осокина"), contact: null });
    const whole = await found(desk, "осокина");
    expect(whole).toHaveLength(7);
    for (const limit of [1, 2, 3, 5]) {
      const paged: number[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await listTickets(desk.agent(), { terms: terms("осокина"), limit, cursor: cursor ?? undefined });
        paged.push(...page.items.map(({ number }) => number));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole);
    }
  });
});

describe("filters", () => {
  test("narrow to types, regions, channels, colleagues and states, and to their opposites", async ({ desk }) => {
    const moscow = await desk.ticket({ type: "delete" });
    const tver = await desk.person({ region: "RU-TVE" });
    const elsewhere = await desk.ticket({ type: "delete", personId: tver.id, contact: null, channel: "phone" });
    const unsubscribing = await desk.ticket({ type: "unsubscribe", region: "RU-TVE" });
    await addNote(desk.colleague(), unsubscribing.number, "Взяла");

    expect(await found(desk, "type:delete region:RU-MOW")).toEqual([moscow.number]);
    expect(await found(desk, "тип:удаление регион:тверская")).toEqual([elsewhere.number]);
    expect(await found(desk, "region:RU-TVE")).toEqual([elsewhere.number, unsubscribing.number]);
    expect(await found(desk, "-region:RU-TVE")).toEqual([moscow.number]);
    expect(await found(desk, "channel:phone")).toEqual([elsewhere.number]);
    expect(await found(desk, "-type:delete")).toEqual([unsubscribing.number]);
    expect(await found(desk, "overdue")).toEqual([]);
    expect(await found(desk, "-overdue type:unsubscribe,edit")).toEqual([unsubscribing.number]);
    expect(await found(desk, "unreadable")).toEqual([]);
    expect(await found(desk, "person:кедрова type:delete")).toEqual([moscow.number, elsewhere.number]);
  });

  test("narrow to the assignee, the receipt and the deadline", async ({ desk }) => {
    const old = new Date(desk.now.getTime() - 23 * 3_600_000);
    const pressing = await desk.ticket({ receivedAt: old });
    const fresh = await desk.ticket();
    await desk.db
      .update(tickets)
      .set({ assigneeId: desk.staffId("colleague") })
      .where(eq(tickets.number, fresh.number));

    expect(await found(desk, "due:<2h")).toEqual([pressing.number]);
    expect(await found(desk, "received:<2h")).toEqual([fresh.number]);
    expect(await found(desk, "received:>20h")).toEqual([pressing.number]);
    expect(await found(desk, "assignee:none")).toEqual([pressing.number]);
    expect(await found(desk, "assignee:collea")).toEqual([fresh.number]);
    expect(await found(desk, "assignee:me")).toEqual([]);
    expect(await found(desk, "assignee:%")).toEqual([]);
    expect(await found(desk, "resolved:today")).toEqual([]);
  });
});

describe("snippets", () => {
  test("show the words in context, and no contact in full", async ({ desk }) => {
    const { number } = await desk.ticket(
      letter(
        "Добрый день. Удалите <b>данные</b> с адреса anna.k@mail.example и номера +7 900 123-45-67.",
        "Удалить всё",
      ),
    );
    const snippet = (await readSnippets(desk.agent(), { terms: terms("удалить данные") }, [number])).get(number)!;
    expect(snippet.subject).toEqual([
      { text: "Удалить", hit: true },
      { text: " всё", hit: false },
    ]);
    const message = snippet.message!.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
    expect(message).toContain("[Удалите] [данные] с адреса a•••@mail.example");
    expect(message).not.toContain("123-45-67");

    const byAddress = await readSnippets(desk.agent(), { terms: terms("anna.k@mail.example") }, [number]);
    expect(JSON.stringify([...byAddress])).not.toContain("anna.k");
    expect((await readSnippets(desk.agent(), {}, [number])).size).toBe(0);
  });
});
