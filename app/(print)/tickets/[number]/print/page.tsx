import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ticketNumber } from "@/app/(desk)/tickets/[number]/place";
import { readRegionNames } from "@/app/record-names/region-names";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import type { Acting } from "@/domain/acting";
import { readHistory } from "@/domain/history/read";
import { recordPersonView } from "@/domain/people/access/record-view";
import { readPerson } from "@/domain/people/read";
import { Refusal } from "@/domain/refusal";
import { readTicket } from "@/domain/tickets/read/read";
import { recordPrint } from "@/domain/tickets/read/record-print";
import { Sheet } from "./sheet";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ contacts?: string }> };

/** As much of the history as a page is for; more is taken away by an export. */
const MOST_ACTS = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("print");
  return { title: t("title", { number: (await params).number }) };
}

/** A ticket on paper: what was asked, said and done, with exact instants. Contacts are masked unless they are asked for. */
export default async function PrintPage({ params, searchParams }: Props) {
  const { acting, staff } = await requireStaff("ticket:read");
  const number = ticketNumber((await params).number);
  if (!number) notFound();
  const revealed = (await searchParams).contacts === "full";
  const read = await readForPrint(acting, number, revealed);
  const regionName = await readRegionNames(acting);
  return (
    <ClientTexts of={["print.bar"]}>
      <Sheet {...read} by={staff.name} at={acting.now} revealed={revealed} regionName={regionName} />
    </ClientTexts>
  );
}

async function readForPrint(acting: Acting, number: number, revealed: boolean) {
  try {
    const ticket = await readTicket(acting, number);
    if (ticket.personId) await recordPersonView(acting, ticket.personId, number);
    const person = ticket.personId ? await readPerson(acting, ticket.personId, { revealed }) : null;
    await recordPrint(acting, number, { revealed });
    const { items, nextCursor } = await readHistory(acting, { ticket: number, limit: MOST_ACTS });
    return { ticket, person, history: items.toReversed(), more: nextCursor !== null };
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "not_found") notFound();
    throw thrown;
  }
}
