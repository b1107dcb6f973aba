import { provenBy } from "@/app/identity/shown-check";
import { needsProof, type RequestType } from "@/vocabulary/requests";
import type { Screen } from "../read-screen";

/** What is asked and not decided. */
export function askedOf({ ticket }: Screen): RequestType[] {
  return ticket.requests.filter(({ status }) => status === "proposed" || status === "open").map(({ type }) => type);
}

/**
 * Where the check stands: at the first request that still needs proof, else with the person. It is there once, however many
 * requests need it.
 *
 * @returns the request's id, or null for the person
 */
export function checkAt(screen: Screen): number | null {
  const { ticket, person, identity } = screen;
  if (!person || person.erasedAt || ticket.assurance !== "claimed" || ticket.status === "resolved") return null;
  const first = ticket.requests.find(
    ({ status, type }) =>
      (status === "proposed" || status === "open") && needsProof(type) && provenBy(identity, type) === null,
  );
  return first?.id ?? null;
}
