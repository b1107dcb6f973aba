/** Every expected "no" of the domain. Screens and the API have a text for each, in every language. */
export type RefusalCode =
  | "forbidden"
  | "not_found"
  | "conflict"
  | "invalid"
  | "unfinished"
  | "still_in_segment"
  | "no_person"
  | "assurance_needed"
  | "second_person_needed"
  | "contact_taken"
  | "suppressed"
  | "claimed_by_other"
  | "due_soon"
  | "beyond_due"
  | "nothing_left"
  | "already_answered"
  | "no_recipient"
  | "recipient_doubtful"
  | "already_sent"
  | "not_answered"
  | "too_many_attempts"
  | "wrong_password"
  | "last_admin"
  | "already_set_up"
  | "not_same_person"
  | "not_same_type"
  | "nothing_to_apply"
  | "erasure_pending"
  | "verification_locked"
  | "too_late"
  | "erased"
  | "macro_stopped"
  | "no_such_request"
  | "too_many_checks"
  | "check_over"
  | "already_verified";

/** One field that was not accepted; `code` has a text in `messages`. */
export type FieldError = { field: string; code: string };

/**
 * An expected "no": thrown by verbs, told to whoever asked. Everything else that is thrown is a bug.
 * `facts` may name codes, counts and field names, for the text; never personal values.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Record<string, string | number> = {},
    readonly errors: FieldError[] = [],
  ) {
    super(code);
    this.name = "Refusal";
  }
}
