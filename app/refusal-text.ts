import { getTranslations } from "next-intl/server";
import type { FieldError, Refusal, RefusalCode } from "@/domain/refusal";

/** A refusal in the reader's words: the message says what to do, each error what is wrong with its field. */
export type RefusalText = { code: RefusalCode; message: string; errors: { field: string; message: string }[] };

/** Puts a refusal into the reader's language; one that met another (`why`) says both. Field codes without a text of their own get the general one. */
export async function refusalText(refusal: Refusal): Promise<RefusalText> {
  const t = await getTranslations("refusals");
  const say = ({ field, code }: FieldError) => ({
    field,
    message: t(t.has(`fields.${code}`) ? `fields.${code}` : "fields.other", refusal.facts),
  });
  const { why } = refusal.facts;
  const because = typeof why === "string" && t.has(why as RefusalCode) ? t(why as RefusalCode, refusal.facts) : "";
  return {
    code: refusal.code,
    message: t(refusal.code, { ...refusal.facts, because }),
    errors: refusal.errors.map(say),
  };
}
