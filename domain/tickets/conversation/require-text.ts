import { Refusal } from "@/domain/refusal";

const MAX_LENGTH = 20_000;

/** Trimmed. @throws Refusal `invalid` on field `text`: `required` or `too_long` */
export function requireText(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw new Refusal("invalid", {}, [{ field: "text", code: "required" }]);
  if (trimmed.length > MAX_LENGTH) throw new Refusal("invalid", {}, [{ field: "text", code: "too_long" }]);
  return trimmed;
}
