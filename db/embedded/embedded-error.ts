/** The embedded PostgreSQL cannot be used; the message is one sentence that says why and how to mend it. */
export class EmbeddedError extends Error {
  override name = "EmbeddedError";
}
