import { type FieldValues, PERSON_FIELDS, type PersonField } from "../fields";
import type { Person } from "../lock";

/** A field whose value of the merged record stays: `address`, or `custom.NAME` for what policy 5.3 leaves to each service. */
type TakenField = PersonField | `custom.${string}`;

/** One field of two records: `kept` of the one that goes on, `gone` of the merged one; `differ` when somebody has to choose. */
export type FieldPair = { field: TakenField; kept: string | null; gone: string | null; differ: boolean };

/** The fields that either record has, side by side. */
export function pairFields(kept: Person, gone: Person): FieldPair[] {
  const names = [...new Set([...Object.keys(kept.custom), ...Object.keys(gone.custom)])];
  const pairs = [
    ...PERSON_FIELDS.map((field) => ({ field, kept: kept[field], gone: gone[field] })),
    ...names.map((name) => ({
      field: `custom.${name}` as const,
      kept: kept.custom[name] ?? null,
      gone: gone.custom[name] ?? null,
    })),
  ];
  return pairs
    .filter((pair) => pair.kept !== null || pair.gone !== null)
    .map((pair) => ({ ...pair, differ: pair.kept !== null && pair.gone !== null && pair.kept !== pair.gone }));
}

/** The values that change in the record that goes on: what is `taken`, and what it did not have. */
export function mergedFields(kept: Person, gone: Person, taken: readonly string[]): FieldValues {
  const changing = pairFields(kept, gone).filter(
    ({ field, ...pair }) =>
      pair.gone !== null && pair.gone !== pair.kept && (pair.kept === null || taken.includes(field)),
  );
  const fields = changing.filter(({ field }) => !field.startsWith("custom."));
  const custom = changing.filter(({ field }) => field.startsWith("custom."));
  const values: Record<string, unknown> = Object.fromEntries(fields.map(({ field, gone }) => [field, gone]));
  if (custom.length > 0) {
    const added = custom.map(({ field, gone }) => [field.slice("custom.".length), gone]);
    values.custom = { ...kept.custom, ...Object.fromEntries(added) };
  }
  return values as FieldValues;
}
