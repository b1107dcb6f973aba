import { eq } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { tags, ticketTags } from "@/db/schema/tags";
import { type Desk, expect, test } from "@/tests/desk";
import { approveErasure } from "../erasure/approve";
import { listTickets } from "../list/list";
import { completeSearch } from "../list/search-language/complete";
import { parseSearch } from "../list/search-language/parse";
import { printSearch } from "../list/search-language/print";
import { isPersonal } from "../list/search-language/terms";
import { readTicket } from "../read/read";
import { applyRequest } from "../requests/apply-request";
import { tagTicket } from "./add";
import { listTags } from "./list";
import { untagTicket } from "./remove";

const tagsOf = async (desk: Desk, number: number) => (await readTicket(desk.agent(), number)).tags;
const found = async (desk: Desk, q: string) =>
  (await listTickets(desk.agent(), { terms: parseSearch(q).terms })).items.map(({ number }) => number);

test("a word is one tag however it is written, and its first spelling stays", async ({ desk }) => {
  const { number } = await desk.ticket();
  const other = await desk.ticket();
  expect(await tagTicket(desk.agent(), number, "  Ещё \n раз ")).toBe(true);
  for (const again of ["еще раз", "ЕЩЁ  РАЗ"]) expect(await tagTicket(desk.colleague(), number, again)).toBe(false);
  await tagTicket(desk.agent(), other.number, "еще раз");
  expect(await tagsOf(desk, number)).toEqual(["Ещё раз"]);
  expect(await tagsOf(desk, other.number)).toEqual(["Ещё раз"]);
  expect(await listTags(desk.agent())).toEqual(["Ещё раз"]);
  expect(await desk.trail({ ticket: number })).toContain("ticket.tagged");
  expect((await desk.trail({ ticket: number })).filter((act) => act === "ticket.tagged")).toHaveLength(1);

  expect(await untagTicket(desk.agent(), number, "ЕЩЕ РАЗ")).toBe(true);
  for (const gone of ["еще раз", "never"]) expect(await untagTicket(desk.agent(), number, gone)).toBe(false);
  expect(await tagsOf(desk, number)).toEqual([]);
  expect((await desk.trail({ ticket: number })).filter((act) => act === "ticket.untagged")).toHaveLength(1);
});

test("no word, one of 41 characters, the 21st tag and nobody's ticket are refused", async ({ desk }) => {
  const { number } = await desk.ticket();
  const code = (word: string) =>
    tagTicket(desk.agent(), number, word).catch((refused: { errors: { code: string }[] }) => refused.errors[0]!.code);
  expect(await code(" \t")).toBe("required");
  expect(await code("я".repeat(41))).toBe("too_long");
  expect(await code("я".repeat(40))).toBe(true);
  for (let index = 1; index < 20; index++) await tagTicket(desk.agent(), number, `tag ${index}`);
  expect(await code("one more")).toBe("too_many_tags");
  expect(await code("TAG 1")).toBe(false);
  await expect(tagTicket(desk.agent(), 0, "x")).rejects.toMatchRefusal("not_found");
  await expect(untagTicket(desk.agent(), 0, "x")).rejects.toMatchRefusal("not_found");
});

test("a new word written on many tickets at once is one tag", async ({ desk }) => {
  const numbers = [await desk.ticket(), await desk.ticket(), await desk.ticket()].map(({ number }) => number);
  await Promise.all(numbers.map((number) => tagTicket(desk.agent(), number, "срочно")));
  expect(await desk.db.$count(tags)).toBe(1);
  expect(await desk.db.$count(ticketTags)).toBe(3);
});

test("tickets are found by their tags, in either language, and not by words alike", async ({ desk }) => {
  const [one, two, none] = [await desk.ticket(), await desk.ticket(), await desk.ticket()];
  await tagTicket(desk.agent(), one.number, "Пресса");
  await tagTicket(desk.agent(), two.number, "VIP, юрист");
  expect(await found(desk, "tag:пресса")).toEqual([one.number]);
  expect(await found(desk, 'метка:"vip, юрист"')).toEqual([two.number]);
  expect(await found(desk, 'метка:ПРЕССА,"VIP,  Юрист"')).toEqual([one.number, two.number]);
  expect(await found(desk, "-tag:пресса")).toEqual([two.number, none.number]);
  for (const q of ["tag:пресс", "tag:vip", "tag:nothing"]) expect(await found(desk, q)).toEqual([]);
  expect((await listTickets(desk.agent(), { tag: "ПРЕССА" })).items).toMatchObject([
    { number: one.number, tags: ["Пресса"] },
  ]);
});

test("a search for a tag is offered, printed and read back, and is kept out of addresses", () => {
  const { choices } = completeSearch("метка:ю", 7, "ru", { regions: [], tags: ["VIP, юрист", "Юг", "пресса"] });
  expect(choices.map(({ write }) => write)).toEqual(['метка:"VIP, юрист"', "метка:Юг"]);
  expect(completeSearch("", 0, "en").choices.map(({ write }) => write)).toContain("tag:");
  const { terms } = parseSearch('-tag:"a \\"b\\", c",d');
  expect(terms).toEqual([{ key: "tag", values: ['a "b", c', "d"], not: true }]);
  for (const locale of ["en", "ru"] as const) expect(parseSearch(printSearch(terms, locale)).terms).toEqual(terms);
  expect(terms.every(isPersonal)).toBe(true);
});

test("history holds the tag's id and never its word; an erasure takes the words with the person", async ({ desk }) => {
  const { id } = await desk.person({ familyName: "Кедрова" });
  const { number, requestId } = await desk.ticket({ type: "delete", personId: id });
  const other = await desk.ticket();
  await tagTicket(desk.agent(), number, "мать троих детей");
  await tagTicket(desk.agent(), number, "пресса");
  for (const word of ["пресса", "сестра Кедровой"]) await tagTicket(desk.agent(), other.number, word);
  const told = await desk.db
    .select({ details: history.details })
    .from(history)
    .where(eq(history.action, "ticket.tagged"));
  expect(told.map(({ details }) => Object.keys(details).join())).toEqual(["tag", "tag", "tag", "tag"]);
  expect(JSON.stringify(told)).not.toMatch(/\p{Script=Cyrillic}/u);

  await applyRequest(desk.agent(), requestId, { assurance: "facts" });
  await approveErasure(desk.supervisor(), requestId);
  expect(await tagsOf(desk, number)).toEqual([]);
  expect(await tagsOf(desk, other.number)).toEqual(["пресса"]);
  expect(await listTags(desk.agent())).toEqual(["пресса"]);
  expect(await desk.db.select({ word: tags.word }).from(tags)).toEqual([{ word: "пресса" }]);
});
