import { useEffect, useState } from "react";

const PLACE = "rightsdesk:words:";

/** Keeps names and words of a search for this tab alone, so that they stand in no address. @returns the id they are kept under */
export function keepWords(words: string): string {
  const id = crypto.randomUUID().slice(0, 8);
  sessionStorage.setItem(PLACE + id, words);
  return id;
}

/** The words kept under an id; undefined until the page is alive, null when this tab does not have them. */
export function useKeptWords(id: string | undefined): string | null | undefined {
  const [words, setWords] = useState<{ id: string | undefined; words: string | null } | null>(null);
  useEffect(() => {
    setWords({ id, words: id ? sessionStorage.getItem(PLACE + id) : "" });
  }, [id]);
  if (!id) return "";
  return words?.id === id ? words.words : undefined;
}
