/** What a test says of a mail. `headers` are whole lines; `id` without angle brackets. */
type MailWish = { from?: string; subject?: string; text?: string; id?: string; headers?: readonly string[] };

/** A raw message in UTF-8, from Anna unless told otherwise. */
export function mailOf({
  from = "Anna <anna@mail.example>",
  subject,
  text = "Hello",
  id,
  headers = [],
}: MailWish): Buffer {
  const lines = [
    ...headers,
    `From: ${from}`,
    "To: privacy@desk.example",
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
    ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
    ...(headers.some((line) => /^content-type:/i.test(line)) ? [] : ["Content-Type: text/plain; charset=utf-8"]),
    "",
    text,
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
