import { useFieldName } from "@/app/record-names/field-names";
import { DefinitionList } from "@/components/ui/definition-list";
import { Diff } from "@/components/ui/diff";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import type { Screen } from "../read-screen";
import { heldValue } from "./held-value";

/** What an edit would change, field by field against the record; once it is done, or with no record yet, the new values alone. */
export function RequestChanges({ request, screen }: { request: RequestView; screen: Screen }) {
  const fieldName = useFieldName();
  const { person, regionName } = screen;
  const say = (field: string, value: string | null) => (value && field === "region" ? regionName(value) : value);
  const changes = Object.entries(request.changes).map(([field, value]) => ({
    field: fieldName(field),
    before: say(field, heldValue(person, field)),
    after: say(field, value),
  }));
  if (request.type !== "edit" || changes.length === 0) return null;
  if (person && request.status !== "applied")
    return (
      <div className="group-has-data-preview/request:hidden">
        <Diff changes={changes} />
      </div>
    );
  return (
    <div className="rounded-md border border-line px-3 py-2 text-sm">
      <DefinitionList items={changes.map(({ field, after }) => ({ term: field, value: after }))} />
    </div>
  );
}
