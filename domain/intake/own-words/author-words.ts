/** The author's own words, what they quote or forward, and their signature: each a part of the text, line by line. */
export type AuthorWords = { own: string; quoted: string; signature: string };
