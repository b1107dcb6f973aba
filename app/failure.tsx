"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import en from "@/messages/en/failure.json" with { type: "json" };
import ru from "@/messages/ru/failure.json" with { type: "json" };

/** Says that something broke, in the page's language, with the code that finds it in the log; never the error's own text. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const [texts] = useState(() => (typeof document !== "undefined" && document.documentElement.lang === "en" ? en : ru));
  return (
    <div className="mx-auto max-w-xl py-10">
      <Callout tone="danger" live title={texts.title} actions={<Button onClick={retry}>{texts.retry}</Button>}>
        <p>{texts.description}</p>
        {digestOf(error) && (
          <p className="mt-2 text-sm text-muted">
            {texts.code}: <code>{digestOf(error)}</code>
          </p>
        )}
      </Callout>
    </div>
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error ? String(error.digest) : undefined;
}
