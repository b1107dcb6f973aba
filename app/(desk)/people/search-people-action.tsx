"use server";

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { z } from "zod";
import { act } from "@/app/session";
import { PeopleTable } from "@/components/person/people-table";
import { findPeople } from "@/domain/people/search/find";
import { drawPeople } from "./draw-people";
import { PeopleEmpty } from "./people-empty";

const Search = z.object({ q: z.string().trim().min(2).max(200), region: z.string().max(20).nullable() });

/** As many as an eye goes through; more asks for a better search. */
const MOST = 30;

/** Who fits what was typed, drawn and said; null when it is too short or too long to say anything. */
export async function searchPeopleAction(
  q: string,
  region: string | null,
): Promise<{ said: string; list: ReactNode } | null> {
  const acting = await act();
  const asked = Search.safeParse({ q, region });
  if (!asked.success) return null;

  const [hits, t] = await Promise.all([
    findPeople(acting, { ...asked.data, limit: MOST }),
    getTranslations("people.search"),
  ]);
  const count = hits.length;
  return {
    said: count === MOST ? t("foundMany", { count }) : t("found", { count }),
    list: count > 0 ? <PeopleTable people={await drawPeople(acting, hits)} /> : <PeopleEmpty why="search" />,
  };
}
