"use client";

import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { useEditor } from "./editor-context";

/** How the requester is known to be the person: an edit needs it (policy 6.1). */
export function ProofFields({ missing }: { missing: boolean }) {
  const { texts } = useEditor();
  return (
    <div className="rounded-md border border-line bg-sunken p-3">
      <Fieldset legend={texts["proof.legend"]} error={missing ? texts["proof.needed"] : undefined}>
        <Choice
          type="radio"
          name="proof"
          value="contact"
          label={texts["proof.contact"]}
          hint={texts["proof.contactHint"]}
        />
        <Choice type="radio" name="proof" value="facts" label={texts["proof.facts"]} hint={texts["proof.factsHint"]} />
      </Fieldset>
    </div>
  );
}
