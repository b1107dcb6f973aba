import { expect, test } from "vitest";
import { csvLine } from "./csv-line";

test.each(["=1+1", "+7 900", "-1", "@sum", "＝1+1", "＋1", "\t=1"])(
  "what a spreadsheet would run as a formula is text: %s",
  (cell) => {
    expect(csvLine([cell])).toBe(`'${cell}\r\n`);
  },
);

test("quotes, commas and lines are kept within their cell", () => {
  expect(csvLine(['a "b"', "c, d", "e\nf", "г"])).toBe('"a ""b""","c, d","e\nf",г\r\n');
});
