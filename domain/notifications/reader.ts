import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** @throws Refusal `forbidden` for a program: programs have no notifications */
export function requireReader(acting: Acting): string {
  const reader = staffId(acting.actor);
  if (!reader) throw new Refusal("forbidden");
  return reader;
}
