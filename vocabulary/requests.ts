/** What may be asked in a ticket. */
export const REQUEST_TYPES = ["unsubscribe", "edit", "delete", "access", "question", "disclosure"] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

export const REQUEST_STATUSES = ["proposed", "open", "awaiting_approval", "applied", "refused"] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/**
 * How well the requester is known to be the person, the least first. `claimed`: only they say so; `contact`: they control a
 * contact of record; `facts`: two facts of the record were verified with them.
 */
export const ASSURANCES = ["claimed", "contact", "facts"] as const;
export type Assurance = (typeof ASSURANCES)[number];

const WITHOUT_PROOF: readonly RequestType[] = ["unsubscribe", "question"];

/** Whether a request of this type needs more than the requester's word (rule 4 of the product: leaving never does). */
export function needsProof(type: RequestType): boolean {
  return !WITHOUT_PROOF.includes(type);
}

const ANSWERED: readonly RequestType[] = ["access", "question", "disclosure"];

/** Whether a request of this type ends with an answer, and so only with evidence of one. */
export function endsWithAnswer(type: RequestType): boolean {
  return ANSWERED.includes(type);
}

/** How an answer reaches whoever asked: by a letter from the ticket, read out on the phone, handed over, or by post. */
const ANSWER_WAYS = ["reply", "phone", "in_person", "post"] as const;

/** Why a second member of staff does not approve a deletion. */
export const SEND_BACK_REASONS = ["proof_too_weak", "wrong_person", "must_be_kept", "not_finished", "other"] as const;
export type SendBackReason = (typeof SEND_BACK_REASONS)[number];

/** `unrecorded`: answered before the desk asked how. */
export const KEPT_ANSWER_WAYS = [...ANSWER_WAYS, "unrecorded"] as const;
export type KeptAnswerWay = (typeof KEPT_ANSWER_WAYS)[number];
