"use client";

import { useEffect, useState } from "react";
import { PlaceAlive } from "@/components/keys/place-alive";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import en from "@/messages/en/failure.json" with { type: "json" };
import ru from "@/messages/ru/failure.json" with { type: "json" };

/** How often a desk that went away in mid-sentence is asked whether it is back, in milliseconds. */
const ASK_EVERY_MS = 2000;

/**
 * Says that something broke, in the page's language, with the code that finds it in the log; never the error's own text. When it was
 * the connection that broke, tries again by itself once the server answers.
 */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const [texts] = useState(() => (typeof document !== "undefined" && document.documentElement.lang === "en" ? en : ru));
  const isLost = isConnectionLost(error);
  useEffect(() => {
    if (!isLost) return;
    const asking = setInterval(() => {
      fetch("/api/health")
        .then(({ ok }) => ok && retry())
        .catch(() => {});
    }, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [isLost, retry]);
  return (
    <div className="mx-auto max-w-xl py-10">
      <PlaceAlive />
      <Callout tone="danger" live title={texts.title} actions={<Button onClick={retry}>{texts.retry}</Button>}>
        <p>{isLost ? texts.lost : texts.description}</p>
        {digestOf(error) && (
          <p className="mt-2 text-sm text-muted">
            {texts.code}: <code>{digestOf(error)}</code>
          </p>
        )}
      </Callout>
    </div>
  );
}

/** In the words of Chromium, Firefox, Safari and React: the server ended while it was sending the page. */
function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    digestOf(error) === undefined &&
    /network ?error|failed to fetch|input stream|load failed|connection closed/i.test(error.message)
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error ? String(error.digest) : undefined;
}
