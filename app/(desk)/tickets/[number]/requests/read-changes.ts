import { EDITABLE_FIELDS, isEditable } from "@/app/record-names/editable-fields";
import { type FieldError, Refusal } from "@/domain/refusal";

/**
 * The new values in a form whose inputs are named for the fields they change, and the one that was added below them. An input
 * that was emptied is no wish to take the value away: it is asked for again.
 *
 * @throws Refusal `invalid` with `required` on each empty field
 */
export function readChanges(form: FormData): Record<string, string> {
  const given = EDITABLE_FIELDS.filter((field) => form.has(field));
  const changes = Object.fromEntries(given.map((field) => [field, String(form.get(field)).trim()]));
  requireValues(Object.entries(changes).flatMap(([field, value]) => (value ? [] : [field])));
  return { ...changes, ...readNewChange(form) };
}

/** The change that a form adds by `field` and `value`; nothing when neither is given. */
export function readNewChange(form: FormData): Record<string, string> {
  const field = form.get("field") || null;
  const value = String(form.get("value") ?? "").trim();
  if (!field && !value) return {};
  if (!isEditable(field)) throw new Refusal("invalid", {}, [{ field: "field", code: "required" }]);
  requireValues(value ? [] : ["value"]);
  return { [field]: value };
}

function requireValues(empty: string[]): void {
  const errors: FieldError[] = empty.map((field) => ({ field, code: "required" }));
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}
