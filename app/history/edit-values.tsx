import { Diff } from "@/components/ui/diff";
import { useFieldName } from "../record-names/field-names";

/** What an edit changed, value by value, as it was sealed in the history; nothing for acts of another shape. */
export function EditValues({
  values,
  regionName,
}: {
  values: Record<string, unknown>;
  regionName: (code: string) => string;
}) {
  const fieldName = useFieldName();
  const before = asFields(values.before);
  const after = asFields(values.after);
  if (!before || !after) return null;
  const say = (field: string, value: unknown) => {
    if (value === null || value === undefined || value === "") return null;
    if (Array.isArray(value)) return value.map(contactText).join(", ") || null;
    return field === "region" ? regionName(String(value)) : String(value);
  };
  return (
    <Diff
      changes={Object.keys(after).map((field) => ({
        field: fieldName(field),
        before: say(field, before[field]),
        after: say(field, after[field]),
      }))}
    />
  );
}

function asFields(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : null;
}

function contactText(contact: unknown): string {
  const value = asFields(contact)?.value;
  return typeof value === "string" ? value : "";
}
