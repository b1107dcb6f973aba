import type { Acting } from "@/domain/acting";

/**
 * Who may what, said once more and on its own: a = agent, s = supervisor, m = admin (manages), d = the desk itself.
 * Each verb is called for something that is not there, so whoever may gets another answer than `forbidden`.
 */
export type RoleTable = Record<string, [who: string, call: (acting: Acting) => unknown]>;

export const NOBODY = "00000000-0000-4000-8000-000000000000";
