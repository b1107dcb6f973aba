import { answerPerson } from "@/app/api/v1/answers/person";
import { personTag } from "@/app/api/v1/http/location";
import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { PersonPath } from "@/app/api/v1/schemas/path";
import { PersonAnswer, PersonChangesBody } from "@/app/api/v1/schemas/person";
import { editMatching } from "./edit-matching";

const answer = { content: PersonAnswer, headers: { etag: personTag } };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "readPerson",
      summary: "A person with contacts in full, which is recorded in the history",
      permission: "person:reveal",
      params: PersonPath,
      answer,
    },
    ({ acting, params }) => answerPerson(acting, params.id),
  ),
  PATCH: operation(
    {
      id: "editPerson",
      summary: "Changes the fields given; null or an empty text takes a value away",
      permission: "person:edit",
      params: PersonPath,
      headers: { "If-Match": "The ETag of the record as it was read" },
      body: PersonChangesBody,
      answer,
      refusals: ["precondition_required", "precondition_failed", "contact_taken"],
    },
    async ({ acting, params, body, request }) => {
      await editMatching(acting, params.id, request.headers.get("if-match"), body);
      return answerPerson(acting, params.id);
    },
  ),
});
