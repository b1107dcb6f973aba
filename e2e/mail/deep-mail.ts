/** Nested deeper than any honest mail. */
export function deepMail(from: string, subject: string): string {
  const levels = Array.from({ length: 30 }, (_, level) => level);
  const opening = levels.map((level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`);
  const closing = levels.toReversed().map((level) => `\r\n--b${level}--\r\n`);
  const head = [`From: ${from}`, "To: privacy@desk.example", `Subject: ${subject}`, "MIME-Version: 1.0", ""].join(
    "\r\n",
  );
  return `${head}${opening.join("")}Content-Type: text/plain\r\n\r\nDelete my data${closing.join("")}`;
}
