import type { Messages, NamespaceKeys, NestedKeyOf } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { AddTexts } from "./add-texts";
import { pickTexts } from "./pick-texts";

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** Hands these namespaces to the client components inside, beside those that the layouts around have handed over. */
export async function ClientTexts({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  return <AddTexts texts={pickTexts(await getMessages(), of)}>{children}</AddTexts>;
}
