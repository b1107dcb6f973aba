import { z } from "zod";
import { act } from "@/app/session";
import { findCallers } from "@/domain/calls/find-callers";
import { guessContact } from "@/domain/people/normalise-contact";

const Lookup = z.object({ q: z.string().trim().min(2).max(200) });

/** A person as the chooser shows them: enough to tell namesakes apart, contacts masked; `region` is its code. */
export type CallerHit = {
  id: string;
  name: string | null;
  region: string | null;
  contacts: string[];
  openTickets: number;
};
export type CallerHits = { hits: CallerHit[]; isPhone: boolean };

/** Who may be calling, while the agent types. The number travels in the body: addresses end up in logs. */
export async function POST(request: Request): Promise<Response> {
  const acting = await act();
  const asked = Lookup.safeParse(await request.json().catch(() => null));
  if (!asked.success) return Response.json({ hits: [], isPhone: false } satisfies CallerHits);

  const { q } = asked.data;
  const found = await findCallers(acting, q);
  const hits = found.map(({ id, givenName, familyName, region, contacts, openTickets }) => ({
    id,
    name: [givenName, familyName].filter(Boolean).join(" ") || null,
    region,
    contacts: contacts.map(({ masked }) => masked),
    openTickets,
  }));
  return Response.json({ hits, isPhone: guessContact(q)?.kind === "phone" } satisfies CallerHits, {
    headers: { "Cache-Control": "no-store" },
  });
}
