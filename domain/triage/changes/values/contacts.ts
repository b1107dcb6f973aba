import { findEmails } from "../../account/find-emails";
import { findPhones } from "../../account/find-phones";
import { type Item, itemsWithin } from "../reading/items";
import { findSpelledEmails } from "./spelled-emails";
import { findSpelledPhones } from "./spelled-phones";
import type { Value } from "./value";

/** Phone numbers as E.164, in figures or dictated. */
export function findPhoneValues(text: string, items: readonly Item[]): Value[] {
  const written = findPhones(text).map(
    ({ value, start, end }): Value => ({
      field: "phone",
      value,
      start,
      end,
      ...itemsWithin(items, start, end),
    }),
  );
  return [...written, ...findSpelledPhones(items)];
}

/** Addresses of mail in lower case, also those spelled out: «имя (собака) сайт точка example», “name [at] site [dot] example”. */
export function findEmailValues(text: string, items: readonly Item[]): Value[] {
  const plainly = findEmails(text).map(
    ({ value, start, end }): Value => ({ field: "email", value, start, end, ...itemsWithin(items, start, end) }),
  );
  return [...plainly, ...findSpelledEmails(text, items)].sort((a, b) => a.start - b.start);
}
