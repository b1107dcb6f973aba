"use server";

import { getTranslations } from "next-intl/server";
import { act } from "@/app/session";
import type { PaletteHit } from "@/components/palette/use-hits";
import { findPeople } from "@/domain/people/find";
import { listTickets } from "@/domain/tickets/list";

const SHOWN = 6;

/** Finds tickets and people for the palette: by number, name, e-mail or phone, whatever was typed. */
export async function searchAction(query: string): Promise<PaletteHit[]> {
  const acting = await act();
  const q = query.slice(0, 200);
  const [tickets, people, t] = await Promise.all([
    listTickets(acting, { q, limit: SHOWN, sort: "received" }),
    findPeople(acting, { q, limit: SHOWN }),
    getTranslations("access.search"),
  ]);
  return [
    ...tickets.items.map(({ number, subject, requester }) => ({
      kind: "ticket" as const,
      title: t("ticket", { number }),
      note: requester ?? subject ?? undefined,
      href: `/tickets/${number}`,
    })),
    ...people.map(({ id, givenName, familyName, contacts }) => ({
      kind: "person" as const,
      title: [givenName, familyName].filter(Boolean).join(" ") || t("nameless"),
      note: contacts[0]?.masked,
      href: `/people/${id}`,
    })),
  ];
}
