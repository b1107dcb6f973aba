import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { formatInstant } from "./format-instant";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const AT = "2026-03-28T21:05:09Z";

test.each([
  ["ru", "Asia/Vladivostok", "moment", /^29 мар\.,? 07:05$/],
  ["en", "Europe/London", "moment", /^28 Mar,? 21:05$/],
  ["ru", "Europe/Moscow", "exact", /^29 марта 2026 г\.(,| в) 00:05:09 (GMT\+3|MSK)$/],
  ["en", "America/New_York", "exact", /^28 March 2026(,| at) 17:05:09 (GMT-4|EDT)$/],
  ["en", "UTC", "day", /^28 Mar 2026$/],
] as const)("%s in %s, %s", (locale, timeZone, style, words) => {
  expect(formatInstant(AT, style, { locale, timeZone })).toMatch(words);
});

/** What chooses or checks a zone, a day of the calendar that has none, and the one place that writes an instant. */
const MAY_FORMAT = [
  "app/(desk)/people/[id]/in-place/field-spec.ts",
  "components/ui/format-instant.ts",
  "app/i18n.ts",
  "app/(desk)/settings/time-zones.ts",
];
const OF_THE_BROWSER = ["components/shell/remember-time-zone.tsx"];

test("no screen writes an instant but in the reader's zone", () => {
  const raw = /\.toLocale(Date|Time)?String\(|Intl\.(DateTimeFormat|RelativeTimeFormat)\(|\.to(Date|Time|UTC)String\(/;
  const found = ["app", "components"].flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: "utf8" })
      .map((file) => path.posix.join(room, file.replaceAll(path.sep, "/")))
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => raw.test(readFileSync(path.join(ROOT, file), "utf8"))),
  );
  expect(found.filter((file) => !OF_THE_BROWSER.includes(file)).sort()).toEqual([...MAY_FORMAT].sort());
});
