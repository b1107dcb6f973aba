"use client";

import { Button } from "@/components/ui/button";
import { type LetterWords, WRITE_AGAIN } from "./composer/write-again";

/** Puts a letter that did not arrive into the composer. */
export function WriteAgain({ subject, text, label }: LetterWords & { label: string }) {
  const detail: LetterWords = { subject, text };
  return (
    <Button size="sm" onClick={() => window.dispatchEvent(new CustomEvent(WRITE_AGAIN, { detail }))}>
      {label}
    </Button>
  );
}
