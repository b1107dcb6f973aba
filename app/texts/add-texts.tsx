"use client";

import { useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { IntlProvider } from "use-intl/react";
import { mergeTexts, type Texts } from "./merge-texts";

/** Adds texts to those that are known around it; a provider alone would replace them. */
export function AddTexts({ inside, texts }: { inside: ReactNode; texts: Texts }) {
  const around = useMessages();
  const all = useMemo(() => mergeTexts(around, texts), [around, texts]);
  return (
    <IntlProvider locale={useLocale()} messages={all}>
      {inside}
    </IntlProvider>
  );
}
