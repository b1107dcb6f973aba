import { useTranslations } from "next-intl";
import { useFieldName } from "@/app/record-names/field-names";
import { Time } from "@/components/ui/time";
import type { Proof } from "@/domain/tickets/erasure/read-proof";

/** What shows that the requester is the person, and who says so: the desk itself, or a colleague. */
export function ProofShown({ proof, by }: { proof: Proof; by: string | null }) {
  const t = useTranslations("ticket.request.proof");
  const fieldName = useFieldName();
  const name = by ?? t("somebody");
  switch (proof.shownBy) {
    case "mail":
      return t("mail");
    case "call":
      return t("call");
    case "facts":
      return t.rich("facts", {
        facts: proof.facts.map(fieldName).join(", "),
        name: proof.by ?? name,
        at: () => <Time at={proof.at} />,
      });
    default:
      return t(proof.assurance === "facts" ? "saidFacts" : "saidContact", { name });
  }
}
