import { answerPeople, answerPerson } from "@/app/api/v1/answers/person";
import { effect } from "@/app/api/v1/http/effect";
import { personLocation, personTag } from "@/app/api/v1/http/location";
import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { NewPersonBody, PersonAnswer, PersonPage, PersonQuery } from "@/app/api/v1/schemas/person";
import { createPerson } from "@/domain/people/create/create";
import { findPeople } from "@/domain/people/search/find";
import { listPeople } from "@/domain/people/search/list";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "findPeople",
      summary: "People by contact, external id, name or region; each person shown is recorded in the history",
      permission: "person:reveal",
      query: PersonQuery,
      answer: { content: PersonPage },
    },
    async ({ acting, query: { email, phone, externalId, ...listed } }) => {
      const asked = { email, phone, externalId };
      const found = Object.values(asked).some(Boolean)
        ? { items: await findPeople(acting, { ...asked, ...listed }), nextCursor: null }
        : await listPeople(acting, listed);
      return { items: await answerPeople(acting, found.items), nextCursor: found.nextCursor };
    },
  ),
  POST: effect(
    {
      id: "createPerson",
      summary: "Adds a person; somebody who unsubscribed or was deleted stays unsubscribed",
      permission: "person:create",
      body: NewPersonBody,
      answer: { status: 201, content: PersonAnswer, headers: { location: personLocation, etag: personTag } },
      refusals: ["contact_taken"],
    },
    {
      act: async ({ acting, body }) => ({ person: (await createPerson(acting, body)).id }),
      answer: (acting, { person }) => answerPerson(acting, person!),
    },
  ),
});
