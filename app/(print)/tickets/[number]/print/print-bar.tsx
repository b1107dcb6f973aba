"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

/** What can be done with the sheet on the screen; none of it is on paper. */
export function PrintBar({
  number,
  revealed,
  mayReveal,
  labels,
}: {
  number: number;
  revealed: boolean;
  mayReveal: boolean;
  labels: Record<"back" | "print" | "full" | "masked", string>;
}) {
  const here = `/tickets/${number}/print`;
  return (
    <div className="mb-6 flex flex-wrap gap-2 print:hidden">
      <Button variant="primary" onClick={() => window.print()}>
        {labels.print}
      </Button>
      {mayReveal && (
        <LinkButton href={revealed ? here : `${here}?contacts=full`} prefetch={false}>
          {revealed ? labels.masked : labels.full}
        </LinkButton>
      )}
      <LinkButton href={`/tickets/${number}`} variant="ghost" prefetch={false}>
        {labels.back}
      </LinkButton>
    </div>
  );
}
