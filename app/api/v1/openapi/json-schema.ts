import { z } from "zod";
import { components } from "@/app/api/v1/schemas/components";

export const SCHEMAS = "#/components/schemas/";

type Override = NonNullable<z.core.ToJSONSchemaParams["override"]>;
type Parts = { properties?: Record<string, { description?: string }>; required?: string[] };

/** A property of a schema as an OpenAPI parameter, but for where it stands. */
type Parameter = { name: string; required: boolean; description?: string; schema: unknown };

/** Leaves out what says nothing to a reader: patterns that repeat a format, ids within the document, bounds of a number's type. */
export const tidy: Override = ({ jsonSchema }) => {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
};

/** Where a named schema stands in the document. */
export function reference(schema: z.ZodType): { $ref: string } {
  const named = components.get(schema);
  if (!named) throw new Error("a body or an answer without a name in the document");
  return { $ref: SCHEMAS + named.id };
}

/** The properties of a schema as parameters. */
export function parametersOf(schema: z.ZodType): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", override: referring }) as Parts;
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    required: required.includes(name),
    ...(description && { description }),
    schema,
  }));
}

const referring: Override = (context) => {
  tidy(context);
  const named = components.get(context.zodSchema);
  if (!named) return;
  for (const key of Object.keys(context.jsonSchema)) delete context.jsonSchema[key];
  context.jsonSchema.$ref = SCHEMAS + named.id;
};
