import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeSearch } from "./complete";
import { parseSearch } from "./parse";
import { printSearch } from "./print";
import { readRange, spanOf } from "./range";
import { isPersonal, type RegionWords, type Term } from "./terms";

const REGIONS: RegionWords[] = [
  { code: "RU-MOW", names: ["Москва", "Moscow"] },
  { code: "RU-MOS", names: ["Московская область", "Moscow Oblast"] },
  { code: "RU-TVE", names: ["Тверская область", "Tver Oblast"] },
];

const termsOf = (text: string) => parseSearch(text, REGIONS).terms;

describe("parseSearch", () => {
  test("reads filters and free words out of one line, in English and in Russian alike", () => {
    const meaning = [
      { key: "type", values: ["delete"], not: false },
      { key: "region", values: ["RU-MOW"], not: false },
      { key: "is", flag: "overdue", not: false },
      { key: "text", text: "иванов", exact: false, not: false },
    ];
    expect(termsOf("type:delete region:RU-MOW overdue иванов")).toEqual(meaning);
    expect(termsOf("тип:удаление регион:москва ПРОСРОЧЕНО иванов")).toEqual(meaning);
  });

  test("reads any of several, negation, quotes, a colleague, a person and times", () => {
    expect(termsOf('-type:delete,правка assignee:me -"уже решено" person:"Анна Кедрова" due:<2ч')).toEqual([
      { key: "type", values: ["delete", "edit"], not: true },
      { key: "assignee", who: "me", not: false },
      { key: "text", text: "уже решено", exact: true, not: true },
      { key: "person", name: "Анна Кедрова", not: false },
      { key: "due", range: { than: "<", amount: 2, unit: "h" }, not: false },
    ]);
    expect(termsOf("is:ждёт is:mine is:quarantine")).toEqual([
      { key: "status", values: ["waiting"], not: false },
      { key: "assignee", who: "me", not: false },
      { key: "is", flag: "unreadable", not: false },
    ]);
  });

  test("does not mistake a number, a phone or a dash for a filter", () => {
    expect(termsOf("#1042 +7 900 123-45-67 - -5").map((term) => term.key === "text" && term.text)).toEqual([
      "#1042",
      "+7",
      "900",
      "123-45-67",
      "-",
      "-5",
    ]);
  });

  test("searches for unknown filters as text, with a hint", () => {
    expect(parseSearch("tipe:delete type:delet region:моск http://a.example 12:30", REGIONS)).toEqual({
      terms: ["tipe:delete", "type:delet", "region:моск", "http://a.example", "12:30"].map((text) => ({
        key: "text",
        text,
        exact: false,
        not: false,
      })),
      hints: [
        { code: "unknown_key", word: "tipe", near: null },
        { code: "unknown_value", key: "type", word: "delet" },
        { code: "unknown_value", key: "region", word: "моск" },
      ],
    });
    expect(parseSearch("ty:delete").hints).toEqual([{ code: "unknown_key", word: "ty", near: "type" }]);
  });

  test("an unclosed quotation mark closes at the end", () => {
    expect(termsOf('"уже решено')).toEqual([{ key: "text", text: "уже решено", exact: true, not: false }]);
  });

  test("never fails, and its result can be printed and parsed again, in either language", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '"',
          "«",
          "»",
          ":",
          ",",
          "-",
          "\\",
          " ",
          "type:",
          "тип:",
          "region:mow",
          "overdue",
          "<2h",
          "is:",
        ),
        fc.string({ maxLength: 6, unit: "binary" }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(pieces, (pieces) => {
        const { terms } = parseSearch(pieces.join(""), REGIONS);
        expect(termsOf(printSearch(terms, "en"))).toEqual(terms);
        expect(termsOf(printSearch(terms, "ru"))).toEqual(terms);
      }),
      { numRuns: 400 },
    );
  });

  test("parses any printed search back to the same terms", () => {
    fc.assert(
      fc.property(fc.array(anyTerm(), { maxLength: 6 }), fc.constantFrom("en", "ru"), (terms, locale) => {
        expect(termsOf(printSearch(terms, locale as "en" | "ru"))).toEqual(terms);
      }),
      { numRuns: 300 },
    );
  });
});

function anyTerm(): fc.Arbitrary<Term> {
  const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
  const words = fc
    .stringMatching(/^[\p{L} "\\,:-]{1,20}$/u)
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const name = words.map((text) => `Ы${text}`);
  const range = fc.constantFrom("<2h", ">3d", "30", "today", "2026-11-01", "2026-11-01..2026-11-05", "..2026-12-31");
  const meaning = fc.oneof(
    fc.record({ key: fc.constant("type" as const), values: some("unsubscribe", "delete", "edit") }),
    fc.record({ key: fc.constant("status" as const), values: some("new", "open", "waiting", "resolved") }),
    fc.record({ key: fc.constant("channel" as const), values: some("email", "phone", "api") }),
    fc.record({ key: fc.constant("region" as const), values: some("RU-MOW", "RU-TVE", "RU-MOS") }),
    fc.record({ key: fc.constant("assignee" as const), who: fc.oneof(fc.constantFrom("me", "none"), name) }),
    fc.record({ key: fc.constant("person" as const), name }),
    fc.record({
      key: fc.constantFrom("received" as const, "due" as const, "resolved" as const),
      range: range.map((text) => readRange(text) ?? { day: "today" as const }),
    }),
    fc.record({
      key: fc.constant("is" as const),
      flag: fc.constantFrom("overdue", "awaiting", "unreadable", "merged"),
    }),
    fc.record({ key: fc.constant("text" as const), text: words, exact: fc.constant(true) }),
  );
  return fc.tuple(meaning, fc.boolean()).map(([meaning, not]) => ({ ...meaning, not }) as Term);
}

describe("isPersonal", () => {
  test("keeps names and words out of URLs, and lets codes in", () => {
    const open = termsOf("type:delete region:RU-MOW overdue assignee:me due:<2h иванов assignee:Ольга person:Кедрова");
    expect(open.filter((term) => !isPersonal(term)).map(({ key }) => key)).toEqual([
      "type",
      "region",
      "is",
      "assignee",
      "due",
    ]);
  });
});

describe("spanOf", () => {
  const now = new Date("2026-11-28T22:30:00Z");
  const span = (text: string, ahead = false) => spanOf(readRange(text)!, ahead, now, "Europe/Moscow");

  test("looks ahead for what is due and back for what was received", () => {
    expect(span("<2h", true)).toEqual({ from: null, until: new Date("2026-11-29T00:30:00Z") });
    expect(span("<2h")).toEqual({ from: new Date("2026-11-28T20:30:00Z"), until: null });
    expect(span(">1d")).toEqual({ from: null, until: new Date("2026-11-27T22:30:00Z") });
  });

  test("begins and ends days at the reader's midnight", () => {
    expect(span("today")).toEqual({ from: new Date("2026-11-28T21:00:00Z"), until: new Date("2026-11-29T21:00:00Z") });
    expect(span("01.11.2026..2026-11-02")).toEqual({
      from: new Date("2026-10-31T21:00:00Z"),
      until: new Date("2026-11-02T21:00:00Z"),
    });
  });

  test("follows a zone whose clock is set forward that night", () => {
    expect(spanOf({ from: "2026-03-29", to: "2026-03-29" }, false, now, "Europe/Berlin")).toEqual({
      from: new Date("2026-03-28T23:00:00Z"),
      until: new Date("2026-03-29T22:00:00Z"),
    });
  });

  test("rejects impossible days and backward ranges", () => {
    expect(["2026-02-30", "2026-11-05..2026-11-01", "..", "soon", "<0h"].map(readRange)).toEqual(Array(5).fill(null));
  });
});

describe("completeSearch", () => {
  const writes = (text: string, locale: "ru" | "en" = "en") =>
    completeSearch(text, text.length, locale, { regions: REGIONS, colleagues: ["Kate Morland"] }).choices.map(
      ({ write }) => write,
    );

  test("offers filters for a partial word, in the reader's language, whichever they type", () => {
    expect(writes("ty")).toEqual(["type:"]);
    expect(writes("ти")).toEqual(["type:", "quiet"]);
    expect(writes("ty", "ru")).toEqual(["тип:"]);
    expect(writes("overdue карант", "ru")).toEqual(["нечитаемое"]);
  });

  test("offers the values of a filter, and replaces only the word under the caret", () => {
    expect(writes("type:d")).toEqual(["type:delete", "type:disclosure"]);
    expect(writes("type:edit,d")).toEqual(["type:edit,delete", "type:edit,disclosure"]);
    expect(writes("region:твер")).toEqual(["region:RU-TVE"]);
    expect(completeSearch("a type:d b", 8, "en")).toMatchObject({ from: 2, to: 8 });
    expect(writes('"type:')).toEqual([]);
  });

  test("offers every filter where nothing is typed, and what it offers can be read", () => {
    expect(writes("")).toEqual(expect.arrayContaining(["type:", "region:", "assignee:", "due:", "overdue"]));
    expect(writes("type:edit ")).toEqual(writes(""));
    expect(writes("region:")).toEqual(["region:RU-MOW", "region:RU-MOS", "region:RU-TVE"]);
    expect(writes("assignee:mor")).toEqual(['assignee:"Kate Morland"']);
    for (const locale of ["en", "ru"] as const)
      for (const filter of writes("", locale)) {
        const written = filter.endsWith(":") ? writes(filter, locale) : [filter];
        for (const one of written) expect(parseSearch(one, REGIONS), one).toMatchObject({ terms: [{}], hints: [] });
      }
  });

  test("never fails", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), (text, caret) => {
        completeSearch(text, caret, "ru", { regions: REGIONS });
      }),
    );
  });
});
