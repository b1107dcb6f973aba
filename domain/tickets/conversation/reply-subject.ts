export function replySubject({ subject, number }: { subject: string | null; number: number }): string {
  const bare = subject?.replace(/^((re|fwd?|ответ|отв)\s*:\s*)+/i, "").trim();
  return bare ? `Re: ${bare}` : `#${number}`;
}
