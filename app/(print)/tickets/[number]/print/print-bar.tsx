"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

/** What can be done with the sheet on the screen; none of it is on paper. */
export function PrintBar({ number, revealed, mayReveal }: { number: number; revealed: boolean; mayReveal: boolean }) {
  const t = useTranslations("print.bar");
  const here = `/tickets/${number}/print`;
  return (
    <div className="mb-6 flex flex-wrap gap-2 print:hidden">
      <Button variant="primary" onClick={() => window.print()}>
        {t("print")}
      </Button>
      {mayReveal && (
        <LinkButton href={revealed ? here : `${here}?contacts=full`} prefetch={false}>
          {revealed ? t("masked") : t("full")}
        </LinkButton>
      )}
      <LinkButton href={`/tickets/${number}`} variant="ghost" prefetch={false}>
        {t("back")}
      </LinkButton>
    </div>
  );
}
