import type { FieldError, Refusal, RefusalCode } from "@/domain/refusal";

/** An expected "no" of HTTP itself, before or around a verb. The verbs' own are {@link RefusalCode}. */
export type ProtocolCode =
  | "unauthenticated"
  | "malformed_body"
  | "unsupported_media_type"
  | "method_not_allowed"
  | "too_large"
  | "idempotency_key_reused"
  | "precondition_required"
  | "precondition_failed"
  | "unexpected";

export type ProblemCode = RefusalCode | ProtocolCode;

/** The one table of HTTP status by code. */
export const STATUS: Record<ProblemCode, number> = {
  malformed_body: 400,
  unauthenticated: 401,
  wrong_password: 401,
  forbidden: 403,
  second_person_needed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  unfinished: 409,
  still_in_segment: 409,
  no_person: 409,
  assurance_needed: 409,
  verification_locked: 409,
  contact_taken: 409,
  suppressed: 409,
  claimed_by_other: 409,
  due_soon: 409,
  beyond_due: 409,
  nothing_left: 409,
  already_answered: 409,
  no_recipient: 409,
  recipient_doubtful: 409,
  already_sent: 409,
  not_answered: 409,
  last_admin: 409,
  already_set_up: 409,
  not_same_person: 409,
  not_same_type: 409,
  nothing_to_apply: 409,
  erasure_pending: 409,
  too_late: 409,
  erased: 409,
  macro_stopped: 409,
  no_such_request: 409,
  check_over: 409,
  already_verified: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  idempotency_key_reused: 422,
  precondition_required: 428,
  too_many_attempts: 429,
  too_many_checks: 429,
  unexpected: 500,
};

/** Thrown at the edge for what HTTP forbids; `headers` go with the answer (RFC 9110 demands some). */
export class Problem extends Error {
  constructor(
    readonly code: ProtocolCode,
    readonly headers: Record<string, string> = {},
    readonly facts: Refusal["facts"] = {},
    readonly errors: FieldError[] = [],
  ) {
    super(code);
    this.name = "Problem";
  }
}
