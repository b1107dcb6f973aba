import { getTranslations } from "next-intl/server";
import { currentActing } from "@/app/session";
import type { PaletteHit } from "@/components/palette/use-hits";
import type { Acting } from "@/domain/acting";
import { nameOf } from "@/domain/people/name-of";
import { findPeople } from "@/domain/people/search/find";
import { listTickets } from "@/domain/tickets/list/list";

const PRIVATE = { "cache-control": "private, no-store" };
const LONGEST = 200;
const SHOWN = 6;

/** Finds tickets and people for the palette, `?q=`: by number, name, e-mail or phone, whatever was typed. `PaletteHit[]`; 401 without a session. */
export async function GET(request: Request): Promise<Response> {
  const acting = await currentActing();
  if (!acting) return new Response(null, { status: 401, headers: PRIVATE });
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, LONGEST);
  const found = await Promise.all([findTickets(acting, q), findPersons(acting, q)]);
  return Response.json(found.flat(), { headers: PRIVATE });
}

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
  return people.map(({ id, givenName, familyName, contacts }) => ({
    kind: "person",
    title: nameOf({ givenName, familyName }) ?? t("nameless"),
    note: contacts[0]?.masked,
    href: `/people/${id}`,
  }));
}
