"use client";

import { useFormField } from "@/app/form/form-context";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { Glyph } from "@/components/icons/glyph";
import type { Assurance } from "@/vocabulary/requests";

type Labels = Record<"question" | "contact" | "contactHint" | "facts" | "factsHint", string> & {
  known: Record<"contact" | "facts", string>;
};

/**
 * How the requester was known to be the person: asked only where proof is needed and the way the ticket came gave none.
 *
 * @param known what the ticket itself shows
 */
export function AssuranceChoice({ needed, known, labels }: { needed: boolean; known: Assurance; labels: Labels }) {
  const { value } = useFormField("assurance", undefined);
  if (!needed) return null;
  if (known !== "claimed") {
    return (
      <p className="flex items-start gap-2 text-sm text-success-ink">
        <Glyph path="M20 6 9 17l-5-5" size={14} className="mt-0.75" />
        {labels.known[known]}
      </p>
    );
  }
  return (
    <Fieldset legend={labels.question}>
      <Choice
        key={`contact-${value}`}
        type="radio"
        name="assurance"
        value="contact"
        label={labels.contact}
        hint={labels.contactHint}
        defaultChecked={value === "contact"}
      />
      <Choice
        key={`facts-${value}`}
        type="radio"
        name="assurance"
        value="facts"
        label={labels.facts}
        hint={labels.factsHint}
        defaultChecked={value === "facts"}
      />
    </Fieldset>
  );
}
