import type { Consent } from "@/domain/people/create/consent";
import { Refusal } from "@/domain/refusal";

/** The acts that show a consent, as codes: proof outlives the person and holds nothing personal. */
export const EVIDENCES = ["phone_call", "paper_form", "web_form", "letter"] as const;

/**
 * The consent that a form tells of, or undefined when it tells of none.
 *
 * @throws Refusal `invalid` when it is not said how it was given
 */
export function readConsent(form: FormData): Consent | undefined {
  const version = String(form.get("consent") ?? "");
  const evidence = EVIDENCES.find((code) => code === form.get("evidence"));
  if (!version) return undefined;
  if (!evidence) throw new Refusal("invalid", {}, [{ field: "evidence", code: "required" }]);
  return { version, evidence };
}
