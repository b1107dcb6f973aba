/** Name of the event that asks the composer to write a letter again; its detail is a {@link LetterWords}. */
export const WRITE_AGAIN = "rightsdesk:write-again";

export type LetterWords = { subject: string; text: string };
