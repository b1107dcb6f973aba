import type { Email } from "postal-mime";
import { fullerPart } from "@/domain/intake/own-words/fuller-part";
import { htmlToText } from "./html-to-text";
import type { NestedMail } from "./parsed-mail";

/** In characters. */
export const LARGEST_TEXT = 1_000_000;

/** What a reader of the mail sees, the messages that are `forwarded` within it below. */
export function visibleText(email: Email, forwarded: NestedMail[]): string {
  const plain = email.text?.replace(/\r\n?/g, "\n") ?? "";
  const text = email.html ? fullerPart(plain, htmlToText(email.html.slice(0, LARGEST_TEXT))) : plain;
  const blocks = forwarded.map(
    ({ from, subject, text }) =>
      `---------- Forwarded message ----------\nFrom: ${from ? `${from.name} <${from.address}>` : ""}\nSubject: ${subject}\n\n${text}`,
  );
  return [text, ...blocks]
    .join("\n\n")
    .replaceAll("\u00a0", " ")
    .replaceAll("\0", "")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .trim()
    .slice(0, LARGEST_TEXT);
}
