import { findEmails } from "../../contacts/find-emails";
import { findPhones } from "../../contacts/find-phones";
import { findSpelledEmails } from "../../contacts/spelled-emails";
import { type Item, itemsWithin } from "../reading/items";
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
  const spelled = findSpelledEmails(text, items).map((found): Value => ({ field: "email", ...found }));
  return [...plainly, ...spelled].sort((a, b) => a.start - b.start);
}
