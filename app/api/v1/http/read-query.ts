import { Refusal } from "@/domain/refusal";

/**
 * The query as one value per name.
 *
 * @throws Refusal `invalid` for a name that stands there twice: which of the two was meant is not ours to guess
 */
export function readQuery(url: string): Record<string, string> {
  const { searchParams } = new URL(url);
  const names = [...searchParams.keys()];
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0)
    throw new Refusal(
      "invalid",
      {},
      [...new Set(twice)].map((field) => ({ field, code: "given_twice" })),
    );
  return Object.fromEntries(searchParams);
}
