import { type Messages, type NamespaceKeys, type NestedKeyOf, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { AddTexts } from "./add-texts";
import { pickTexts } from "./pick-texts";

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** Hands these groups of texts to the client components inside, beside those that the layouts around have handed over. */
export function ClientTexts({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  // The screen before its texts: React sends what stands behind 3 KB of a row in rows of its own, so late that the icons of a
  // list would be put in by script, one by one.
  return <AddTexts inside={children} texts={pickTexts(useMessages(), of)} />;
}
