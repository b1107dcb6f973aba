/** What a template may leave to be filled in from the ticket, as `{name}`. */
export const TEMPLATE_FIELDS = [
  "number",
  "name",
  "operator",
  "receivedAt",
  "dueAt",
  "region",
  "requests",
  "agent",
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** Whatever stands in braces, once each. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, field = ""]) => field))];
}

export function isTemplateField(field: string): field is TemplateField {
  return (TEMPLATE_FIELDS as readonly string[]).includes(field);
}
