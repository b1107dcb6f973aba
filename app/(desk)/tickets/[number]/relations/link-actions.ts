"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { attemptQuietly, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { listTickets } from "@/domain/tickets/list/list";
import { linkTickets } from "@/domain/tickets/relations/link";
import { unlinkTickets } from "@/domain/tickets/relations/unlink";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";

type Before = FormState<unknown> | null;

/** A ticket to choose. */
export type TicketChoice = { number: number; title: string; note: string | null };

const Search = z.object({ q: z.string().trim().min(2, "too_short").max(200) });
const Other = z.object({ other: z.coerce.number().int().positive() });
const MOST = 8;

export async function linkAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => linkTickets(acting, number, readForm(Other, form).other));
}

export async function unlinkAction(place: Place, other: number) {
  return attemptOnTicket(place, (acting, { number }) => unlinkTickets(acting, number, requireId(other)));
}

export async function findTicketAction(
  place: Place,
  _before: Before,
  form: FormData,
): Promise<FormState<TicketChoice[]>> {
  const t = await getTranslations("ticket.header");
  return attemptQuietly(async (acting) => {
    const { q } = readForm(Search, form);
    const { items } = await listTickets(acting, { q: q.replace(/^[#№]\s*/, ""), sort: "received", limit: MOST + 1 });
    return items
      .filter(({ number }) => number !== place.number)
      .slice(0, MOST)
      .map(({ number, subject, channel, requester }) => ({
        number,
        title: subject ?? t("untitled", { channel }),
        note: requester,
      }));
  });
}
