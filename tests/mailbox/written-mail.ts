/** A plain mail to the desk as bytes; `headers` are further header lines. */
export function writtenMail(mail: { text: string; subject?: string; from?: string; headers?: string[] }): Buffer {
  const { text, subject = "", from = "a.person@mail.example", headers = [] } = mail;
  const head = [`From: ${from}`, "To: privacy@desk.example", `Subject: ${subject}`, ...headers];
  return Buffer.from(`${head.join("\r\n")}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
}
