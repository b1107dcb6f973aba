/** The subject of an answer: the ticket's own with "Re:", else its number. */
export function replySubject({ subject, number }: { subject: string | null; number: number }): string {
  const bare = subject?.replace(/^((re|fwd?|ответ|отв)\s*:\s*)+/i, "").trim();
  return bare ? `Re: ${bare}` : `#${number}`;
}
