import "server-only";
import { getTranslations } from "next-intl/server";
import type { Acting } from "@/domain/acting";
import { type Distinction, readDistinctions } from "@/domain/people/search/distinctions";
import type { PersonHit } from "@/domain/people/search/hits";
import { readRegionNames } from "./region-names";

/** What tells a person from a namesake, in the reader's words: `year` and the last ticket; and `note`: all of it, contacts masked. */
type Apart = { years: string; note: string };

/** For each of these people. */
export async function tellApart(acting: Acting, hits: readonly PersonHit[]): Promise<Map<string, Apart>> {
  const [distinctions, regionName, t] = await Promise.all([
    readDistinctions(
      acting,
      hits.map(({ id }) => id),
    ),
    readRegionNames(acting),
    getTranslations("people.apart"),
  ]);
  return new Map(
    hits.map(({ id, region, contacts }) => {
      const { birthYear, lastTicket }: Distinction = distinctions.get(id)!;
      const born = birthYear && t("born", { year: String(birthYear) });
      const ticket = lastTicket && t("lastTicket", { number: String(lastTicket) });
      const masked = contacts.map((contact) => contact.masked);
      return [
        id,
        { years: join([born, ticket]), note: join([region && regionName(region), born, ...masked, ticket]) },
      ] as const;
    }),
  );
}

const join = (words: (string | number | null | undefined)[]): string => words.filter(Boolean).join(" · ");
