import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { screenRoute } from "@/app/http/screen-route";
import type { PaletteHit } from "@/components/palette/use-hits";
import type { Acting } from "@/domain/acting";
import { nameOf } from "@/domain/people/name-of";
import { findPeople } from "@/domain/people/search/find";
import { listTickets } from "@/domain/tickets/list/list";
import { tellApart } from "../../record-names/tell-apart";

const LONGEST = 200;
const SHOWN = 6;

const query = z.object({ q: z.string().default("") });

/** Finds tickets and people for the palette, `?q=`: by number, name, e-mail or phone, whatever was typed. `PaletteHit[]`. */
export const GET = screenRoute({ query }, async ({ acting, query }) => {
  const q = query.q.slice(0, LONGEST);
  const found = await Promise.all([findTickets(acting, q), findPersons(acting, q)]);
  return found.flat();
});

async function findTickets(acting: Acting, q: string): Promise<PaletteHit[]> {
  const [{ items }, t] = await Promise.all([
    listTickets(acting, { q, limit: SHOWN, sort: "received" }),
    getTranslations("access.search"),
  ]);
  return items.map(({ number, subject, requester }) => ({
    kind: "ticket",
    title: t("ticket", { number }),
    note: requester ?? subject ?? undefined,
    href: `/tickets/${number}`,
  }));
}

async function findPersons(acting: Acting, q: string): Promise<PaletteHit[]> {
  const [people, t] = await Promise.all([findPeople(acting, { q, limit: SHOWN }), getTranslations("access.search")]);
  const apart = await tellApart(acting, people);
  return people.map((person) => ({
    kind: "person",
    title: nameOf(person) ?? t("nameless"),
    note: apart.get(person.id)?.note,
    href: `/people/${person.id}`,
  }));
}
