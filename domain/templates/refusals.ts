/** Reasons of a refusal that the requester is written about. */
export const REFUSALS_TOLD = [
  "not_the_person",
  "identity_not_shown",
  "not_found",
  "not_our_data",
  "law_requires_keeping",
  "withdrawn",
] as const;
export type RefusalTold = (typeof REFUSALS_TOLD)[number];

export function isRefusalTold(code: string): code is RefusalTold {
  return REFUSALS_TOLD.some((reason) => reason === code);
}
