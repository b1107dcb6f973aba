import { describe, expect, test } from "vitest";
import en from "@/messages/en/letters.json" with { type: "json" };
import { type LetterRequest, letter } from "./letter";

const applied: LetterRequest = { type: "unsubscribe", regionName: "Москва", status: "applied", reason: null };

describe("the acknowledgement", () => {
  const facts = { number: 1042, dueAt: new Date("2026-11-22T21:30:00Z"), operator: "Портал" };

  test("names the ticket and the deadline in Moscow's time", () => {
    const { subject, text } = letter("acknowledgement", "ru", facts);
    expect(subject).toBe("Обращение № 1042 принято");
    expect(text).toContain("до 23 ноября в 00:30 по московскому времени");
    expect(text).toMatch(/^Здравствуйте!\n\n[\s\S]+\n\nПортал\n$/);
  });

  test("speaks English to those who wrote in English", () => {
    expect(letter("acknowledgement", "en", facts).text).toContain("by November 23 at 12:30 AM, Moscow time");
  });
});

describe("the confirmation", () => {
  test("says what was done with each request", () => {
    const { text } = letter("confirmation", "ru", {
      number: 1042,
      operator: "Портал",
      requests: [
        applied,
        { ...applied, regionName: null },
        { type: "edit", regionName: null, status: "refused", reason: "identity_not_shown" },
      ],
    });
    expect(text).toContain("— Рассылка «Москва»: вы отписаны, больше она вам не придёт.");
    expect(text).toContain("— Все рассылки: вы отписаны");
    expect(text).toContain("— Ваши данные: не изменены. Мы не смогли убедиться, что учётная запись ваша.");
  });

  test("says nothing of a request that nobody made", () => {
    const misread: LetterRequest = { type: "delete", regionName: null, status: "refused", reason: "misread" };
    const { text } = letter("confirmation", "en", { number: 7, operator: "Portal", requests: [misread] });
    expect(text).toContain("closed it");
    expect(text).not.toContain("deletion");
  });

  test.each(Object.keys(en.reason))("has words for the reason %s", (reason) => {
    const refused: LetterRequest = { type: "access", regionName: null, status: "refused", reason };
    const { text } = letter("confirmation", "en", { number: 7, operator: "Portal", requests: [refused] });
    expect(text).toContain(en.reason[reason as keyof typeof en.reason]);
  });
});

test("the erasure letter leaves out the deletion itself and keeps the rest", () => {
  const deletion: LetterRequest = { type: "delete", regionName: null, status: "awaiting_approval", reason: null };
  const { text } = letter("erasure", "ru", { number: 1042, operator: "Портал", requests: [deletion, applied] });
  expect(text).toContain("мы удалили все данные");
  expect(text).toContain("— Рассылка «Москва»");
  expect(text).not.toContain("Удаление данных");
});
