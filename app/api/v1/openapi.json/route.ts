import { HEADERS } from "@/app/api/v1/http/answer-json";
import { resource } from "@/app/api/v1/http/resource";
import { openApiDocument } from "@/app/api/v1/openapi/document";
import { ROUTES } from "@/app/api/v1/openapi/routes";

const document = resource({
  GET: {
    spec: {
      id: "readDocument",
      summary: "This document",
      permission: null,
      answer: { content: ["application/json"] },
    },
    takesKey: false,
    respond: async () => Response.json(describeAll(), { headers: HEADERS }),
  },
});

function describeAll() {
  return openApiDocument({ ...ROUTES, "/api/v1/openapi.json": document });
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = document;
