export type UnreadableReason = "empty" | "not_a_message" | "too_large" | "too_deep" | "too_many_parts" | "malformed";

/** A message that cannot be read; `reason` is shown to staff on the quarantine ticket. */
export class UnreadableMail extends Error {
  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(`Mail cannot be read: ${reason}`, options);
    this.name = "UnreadableMail";
  }
}
