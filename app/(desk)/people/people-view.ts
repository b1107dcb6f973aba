/** What part of the people is shown; it stands in the address. What is searched for does not: addresses end up in logs. */
export type PeopleView = { region?: string; cursor?: string };

export type SearchParams = Record<string, string | string[] | undefined>;

/** The view that an address asks for. */
export function readPeopleView(params: SearchParams): PeopleView {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  return { region: one("region"), cursor: one("cursor") };
}

/** The address of a view. A page belongs to its region, so that another region begins with its first page. */
export function peopleHref({ region, cursor }: PeopleView): string {
  const asked = Object.entries({ region, cursor }).filter(([, value]) => value);
  return asked.length > 0 ? `/people?${new URLSearchParams(asked as [string, string][])}` : "/people";
}
