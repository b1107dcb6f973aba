import { Problem } from "@/app/api/v1/http/problem";
import type { Acting } from "@/domain/acting";
import { editPerson, type PersonChanges } from "@/domain/people/edit/edit";
import { readVersion } from "@/domain/people/edit/read-version";
import { Refusal } from "@/domain/refusal";

/**
 * Edits a person whose version is one the caller knows (RFC 9110, 13.1.1; weak tags never match).
 *
 * @throws Problem `precondition_required` without If-Match; `precondition_failed` when the record has moved on
 */
export async function editMatching(
  acting: Acting,
  id: string,
  ifMatch: string | null,
  changes: PersonChanges,
): Promise<void> {
  if (ifMatch === null) throw new Problem("precondition_required");
  const version = await readVersion(acting, id);
  const tags = ifMatch.split(",").map((tag) => tag.trim());
  if (!tags.includes("*") && !tags.includes(`"${version}"`)) throw movedOn(version);
  try {
    await editPerson(acting, id, version, changes, { assurance: null });
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "conflict") throw movedOn(Number(thrown.facts.version));
    throw thrown;
  }
}

function movedOn(version: number): Problem {
  return new Problem("precondition_failed", { etag: `"${version}"` }, { version });
}
