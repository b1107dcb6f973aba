import { z } from "zod";
import type { Method, Resource } from "@/app/api/v1/http/resource";
import { components } from "@/app/api/v1/schemas/components";
import { describeOperation } from "./describe-operation";
import { SCHEMAS, tidy } from "./json-schema";

const METHODS: Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The OpenAPI 3.1 document of the API, made of the schemas that validate it. */
export function openApiDocument(routes: Record<string, Resource>) {
  const { schemas } = z.toJSONSchema(components, { io: "input", uri: (id) => SCHEMAS + id, override: tidy });
  return {
    openapi: "3.1.0",
    info: {
      title: "Rightsdesk",
      version: "1",
      description:
        "Tickets, people, segments, history and mail. Instants are RFC 3339 in UTC. Problems are RFC 9457; programs look at `code`.",
    },
    security: [{ token: [] }],
    paths: Object.fromEntries(Object.entries(routes).map(([path, resource]) => [path, describePath(resource)])),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A Rightsdesk API token, `rd_…`" } },
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema])),
    },
  };
}

function describePath(resource: Resource) {
  const described = METHODS.flatMap((method) => {
    const { operation } = resource[method];
    return operation ? [[method.toLowerCase(), describeOperation(method, operation)]] : [];
  });
  return Object.fromEntries(described);
}
