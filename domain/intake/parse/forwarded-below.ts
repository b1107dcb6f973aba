import { ownWords } from "@/domain/intake/own-words/own-words";
import type { Enclosed } from "./parsed-mail";

const MARKS = /^(?:> ?)+/gm;
const LABELLED =
  /^\s*\**(?:from|от(?: кого)?|отправитель|von|від(?: кого)?)\**\s*:.*?([^\s<>()[\]:;,"']{1,64}@[^\s<>()[\]:;,"']{3,255})/imu;
const TITLE = /^\s*\**(?:subject|тема|betreff)\**\s*:[ \t]*(.*)$/imu;
const HEADER =
  /^\s*\**(?:from|to|cc|sent|date|subject|reply-to|от(?: кого)?|кому|копия|дата|отправлено|тема|отправитель|получатель|von|an|gesendet|datum|betreff|від(?: кого)?|надіслано)\**\s*:.*$/iu;
const LINE = /^\s*-{2,}.*$|^\s*(?:begin forwarded|начало пересылаемого).*$/iu;
const REPLY = /^(?:re|ответ|aw|отв)\s*:/i;

/** The letter that a mail quotes below its author's words, when its reply header says who wrote it. */
export function forwardedBelow(quoted: string): Enclosed[] {
  const text = quoted.replace(MARKS, "");
  const address = LABELLED.exec(text)?.[1]?.toLowerCase();
  if (!address) return [];
  const lines = text.split("\n");
  const start = lines.findIndex((line, at) => HEADER.test(line) && !HEADER.test(lines[at + 1] ?? ""));
  const { own, signature } = ownWords(
    lines
      .slice(start + 1)
      .filter((line) => !LINE.test(line))
      .join("\n"),
  );
  const subject = (TITLE.exec(text)?.[1] ?? "").trim();
  return own === ""
    ? []
    : [{ from: { name: "", address }, subject: REPLY.test(subject) ? "" : subject, attached: false, own, signature }];
}
