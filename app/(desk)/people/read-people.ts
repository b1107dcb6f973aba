import "server-only";
import { redirect } from "next/navigation";
import type { Acting } from "@/domain/acting";
import { listPeople } from "@/domain/people/search/list";
import { Refusal } from "@/domain/refusal";
import { type PeopleView, peopleHref } from "./people-view";

const PAGE_SIZE = 40;

/** One page of a view. An address with a page mark that is not ours leads to the first page. */
export async function readPeople(acting: Acting, view: PeopleView) {
  try {
    return await listPeople(acting, { ...view, limit: PAGE_SIZE });
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "invalid" && view.cursor)
      redirect(peopleHref({ region: view.region }));
    throw thrown;
  }
}
