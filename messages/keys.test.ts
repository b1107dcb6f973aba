import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { CATALOGS, type Messages } from "./catalogs";

test("a key that no text has neither compiles nor passes unseen", () => {
  const errors: string[] = [];
  const t = createTranslator<Messages, "queue.list">({
    locale: "en",
    messages: CATALOGS.en,
    namespace: "queue.list",
    onError: ({ code }) => errors.push(code),
  });

  expect(t("retry")).toBe("Try again");
  // @ts-expect-error There is no such text.
  t("retyr");
  // @ts-expect-error A group is no text.
  t.rich("retry.again");
  expect(errors).toEqual(["MISSING_MESSAGE", "MISSING_MESSAGE"]);
});
