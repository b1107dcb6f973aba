import { type FieldValues, PERSON_FIELDS, type PersonField } from "../fields";
import type { Person } from "../lock";

type TakenField = PersonField | `custom.${string}`;

/** `differ`: staff must choose one. */
export type FieldPair = { field: TakenField; target: string | null; source: string | null; differ: boolean };

export function pairFields(target: Person, source: Person): FieldPair[] {
  const names = [...new Set([...Object.keys(target.custom), ...Object.keys(source.custom)])];
  const pairs = [
    ...PERSON_FIELDS.map((field) => ({ field, target: target[field], source: source[field] })),
    ...names.map((name) => ({
      field: `custom.${name}` as const,
      target: target.custom[name] ?? null,
      source: source.custom[name] ?? null,
    })),
  ];
  return pairs
    .filter((pair) => pair.target !== null || pair.source !== null)
    .map((pair) => ({ ...pair, differ: pair.target !== null && pair.source !== null && pair.target !== pair.source }));
}

/** What changes on the target: `taken` fields, and fields it did not have. */
export function mergedFields(target: Person, source: Person, taken: readonly string[]): FieldValues {
  const changing = pairFields(target, source).filter(
    ({ field, ...pair }) =>
      pair.source !== null && pair.source !== pair.target && (pair.target === null || taken.includes(field)),
  );
  const fields = changing.filter(({ field }) => !field.startsWith("custom."));
  const custom = changing.filter(({ field }) => field.startsWith("custom."));
  const values: Record<string, unknown> = Object.fromEntries(fields.map(({ field, source }) => [field, source]));
  if (custom.length > 0) {
    const added = custom.map(({ field, source }) => [field.slice("custom.".length), source]);
    values.custom = { ...target.custom, ...Object.fromEntries(added) };
  }
  return values as FieldValues;
}
