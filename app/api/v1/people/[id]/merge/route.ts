import { answerPerson } from "@/app/api/v1/answers/person";
import { effect } from "@/app/api/v1/http/effect";
import { personTag } from "@/app/api/v1/http/location";
import { resource } from "@/app/api/v1/http/resource";
import { PersonPath } from "@/app/api/v1/schemas/path";
import { MergePeopleBody, PersonAnswer } from "@/app/api/v1/schemas/person";
import { mergePeople } from "@/domain/people/merge/merge";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: effect(
    {
      id: "mergePeople",
      summary:
        "Merges two records of one person and answers the one that stays; a region unsubscribed in either stays so. It cannot be undone",
      permission: "person:merge",
      params: PersonPath,
      body: MergePeopleBody,
      refusals: ["conflict", "erasure_pending"],
      answer: { content: PersonAnswer, headers: { etag: personTag } },
    },
    {
      act: async ({ acting, params, body }) => {
        await mergePeople(acting, { from: params.id, ...body });
        return { person: body.into };
      },
      answer: (acting, { person }) => answerPerson(acting, person!),
    },
  ),
});
