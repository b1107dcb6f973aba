import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/**
 * Whose notifications the actor's are: programs have none.
 * @throws Refusal `forbidden` for a program
 */
export function requireReader(acting: Acting): string {
  const reader = staffId(acting.actor);
  if (!reader) throw new Refusal("forbidden");
  return reader;
}
