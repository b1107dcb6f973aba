import type { Letter } from "../../reading/letter";
import { roleFromAfter } from "./after";
import { roleFromBefore } from "./before";
import type { IsValue } from "./pairs";

const REFUSED = -3;

/**
 * How the words around a value speak of it: above zero it is to stand in the record, below zero it stands there already, is
 * over, or somebody else's. The nearest words count most, and what follows may refuse whatever came before.
 */
export function roleOf(letter: Letter, from: number, to: number, isValue: IsValue): number {
  const before = roleFromBefore(letter, from, isValue);
  const after = roleFromAfter(letter, to, before, isValue);
  return after <= REFUSED ? REFUSED : before + after;
}
