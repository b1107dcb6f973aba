import { getTranslations } from "next-intl/server";
import type { FieldError, Refusal, RefusalCode } from "@/domain/refusal";
import { hasText } from "@/messages/has-text";

/** A refusal in the reader's words: the message says what to do, each error what is wrong with its field. */
export type RefusalText = { code: RefusalCode; message: string; errors: { field: string; message: string }[] };

/** Puts a refusal into the reader's language; one that met another (`why`) says both. Field codes without a text of their own get the general one. */
export async function refusalText(refusal: Refusal): Promise<RefusalText> {
  const t = await getTranslations("refusals");
  const say = ({ field, code }: FieldError) => {
    const key = `fields.${code}`;
    return { field, message: t(hasText(t, key) ? key : "fields.other", refusal.facts) };
  };
  const { why } = refusal.facts;
  const because = typeof why === "string" && hasText(t, why) ? t(why, refusal.facts) : "";
  return {
    code: refusal.code,
    message: t(refusal.code, { ...refusal.facts, because }),
    errors: refusal.errors.map(say),
  };
}
