import { Refusal } from "@/domain/refusal";

const LONGEST = 20_000;

/**
 * What staff typed, trimmed.
 *
 * @throws Refusal `invalid` on field `text`: `required` or `too_long`
 */
export function requireText(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw new Refusal("invalid", {}, [{ field: "text", code: "required" }]);
  if (trimmed.length > LONGEST) throw new Refusal("invalid", {}, [{ field: "text", code: "too_long" }]);
  return trimmed;
}
