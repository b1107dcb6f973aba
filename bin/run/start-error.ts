/** Rightsdesk cannot start; the message is one sentence that says why and how to mend it. */
export class StartError extends Error {
  override name = "StartError";
}
