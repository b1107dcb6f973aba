import type { z } from "zod";
import type { PersonAnswer } from "@/app/api/v1/schemas/person";
import type { Acting } from "@/domain/acting";
import { type PersonRecord, readPerson } from "@/domain/people/read";
import { Refusal } from "@/domain/refusal";

type Person = z.input<typeof PersonAnswer>;

/**
 * A person with contacts in full. Programs need them to act on; that they were told is in the history.
 *
 * @throws Refusal `forbidden`; `not_found`, also when erased
 */
export async function answerPerson(acting: Acting, id: string): Promise<Person> {
  const [person] = await answerPeople(acting, [{ id }]);
  if (!person) throw new Refusal("not_found");
  return person;
}

/** The people of a list, but for those erased meanwhile. One after the other: a page shall not take every connection. */
export async function answerPeople(acting: Acting, hits: { id: string }[]): Promise<Person[]> {
  const people: Person[] = [];
  for (const { id } of hits) {
    const person = await readPerson(acting, id, { revealed: true });
    if (!person.erasedAt) people.push(compose(person));
  }
  return people;
}

function compose(person: PersonRecord): Person {
  return {
    id: person.id,
    externalId: person.externalId,
    givenName: person.givenName,
    familyName: person.familyName,
    gender: person.gender,
    birthDate: person.birthDate,
    maritalStatus: person.maritalStatus,
    homeTown: person.homeTown,
    familyTies: person.familyTies,
    address: person.address,
    education: person.education,
    occupation: person.occupation,
    region: person.region,
    locale: person.locale,
    custom: person.custom,
    version: person.version,
    contacts: person.contacts.map(({ kind, value }) => ({ kind, value: value! })),
    subscriptions: person.subscriptions.map(({ region, channel }) => ({ region, channel })),
  };
}
