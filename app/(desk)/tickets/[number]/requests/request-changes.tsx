import { useTranslations } from "next-intl";
import { Diff } from "@/components/ui/diff";
import type { RequestView } from "@/domain/tickets/read";
import type { Screen } from "../read-screen";
import { heldValue } from "./held-value";

/** What an edit would change, or changed: field by field, against the record. */
export function RequestChanges({ request, screen }: { request: RequestView; screen: Screen }) {
  const t = useTranslations("history.fields");
  const asked = Object.entries(request.changes);
  if (request.type !== "edit" || asked.length === 0) return null;
  const decided = request.status === "applied";
  const say = (field: string, value: string | null) => (value && field === "region" ? screen.regionName(value) : value);
  return (
    <Diff
      changes={asked.map(([field, value]) => ({
        field: t.has(field) ? t(field) : field,
        before: decided ? null : say(field, heldValue(screen.person, field)),
        after: say(field, value),
      }))}
    />
  );
}
