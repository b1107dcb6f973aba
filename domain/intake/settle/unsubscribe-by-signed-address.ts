import type { Acting } from "@/domain/acting";
import { unsubscribeBySignedAddress } from "@/domain/tickets/lifecycle/unsubscribe-by-signed-address";
import { describeTicket } from "./describe-ticket";
import { findUnsubscribeTokens } from "./find-unsubscribe-tokens";
import type { ArrivedMail } from "./mail-outcome";
import { mayAcknowledge, ourAddresses } from "./may-acknowledge";

/** Such a mail needs no reader. */
export const BY_SIGNED_ADDRESS = "unsubscribe.signed-address";

/**
 * A mail to an address that we signed for one person unsubscribes that person at once, whatever it says and whoever
 * sends it; only a report about a mail does not.
 * @returns the resolved ticket, or null when no address of the mail is one of ours
 */
export async function unsubscribeByMail(acting: Acting, { analysed, receivedAt }: ArrivedMail): Promise<number | null> {
  const { mail } = analysed;
  for (const token of mail.report ? [] : findUnsubscribeTokens(mail)) {
    const { about: _, requests: __, ...ticket } = describeTicket(analysed, receivedAt);
    const mayTell = mayAcknowledge(mail, await ourAddresses(acting));
    const left = await unsubscribeBySignedAddress(acting, token, ticket, mayTell);
    if (left) return left.number;
  }
  return null;
}
