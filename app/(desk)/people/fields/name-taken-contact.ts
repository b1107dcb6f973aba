import { Refusal } from "@/domain/refusal";

/** Does the work; says of a contact that is another person's in which field it stands. */
export async function namingTakenContact<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.code !== "contact_taken") throw thrown;
    throw new Refusal("invalid", {}, [{ field: String(thrown.facts.kind), code: "contact_taken" }]);
  }
}
