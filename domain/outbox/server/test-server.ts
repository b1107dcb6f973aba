import { eq } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { staff } from "@/db/schema/staff";
import type { DkimKey } from "@/db/settings";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type DeliveryCode, DeliveryFailure, deliveryFailure } from "../delivery-failure";
import { type MailServerAccount, reach, smtpTransport } from "../send-mail";
import { firstSender } from "../sender";
import { type MailServerFields, requirePassword, requireServerFields } from "./judge";
import { readStored } from "./stored";

/** A server that answers a byte at a time keeps nobody waiting longer. */
const PATIENCE_MS = 40_000;

/** What is tried: what stands in the form, or what the environment says. */
export type Tested = { fields: MailServerFields & { password?: string } } | { smtpUrl: string };

/** A letter to the admin's own address, and to no other. */
export type TestLetter = { subject: string; text: string };

/**
 * Connects and signs in, and sends the letter when there is one; changes nothing.
 *
 * @returns `ok`, or the code of what is in the way
 * @throws Refusal `invalid` with field errors; `forbidden` to a program, which has no address
 */
export async function testMailServer(
  acting: Acting,
  tested: Tested,
  { letter, dkim = null }: { letter?: TestLetter; dkim?: DkimKey | null } = {},
): Promise<"ok" | DeliveryCode> {
  requirePermission(acting.actor, "settings:manage");
  const to = "fields" in tested ? await accountOf(acting, tested.fields) : tested.smtpUrl;
  const own = letter ? await ownAddress(acting) : null;
  try {
    await withPatience((give) =>
      letter && own ? sendLetter(acting, to, dkim, { ...letter, to: own }, give) : signIn(to, give),
    );
    return "ok";
  } catch (error) {
    return deliveryFailure(error).code;
  }
}

async function accountOf(acting: Acting, given: MailServerFields & { password?: string }): Promise<MailServerAccount> {
  const fields = requireServerFields(given);
  const { account } = await readStored(acting);
  return { ...fields, password: requirePassword(fields, given.password ?? "", account) };
}

async function ownAddress(acting: Acting): Promise<string> {
  const [own] = await acting.db
    .select({ email: staff.email })
    .from(staff)
    .where(eq(staff.id, staffId(acting.actor) ?? raise()));
  return own!.email;
}

function raise(): never {
  throw new Refusal("forbidden");
}

/** Gives what closes the connection, for when patience ends. */
type Give = (close: () => void) => void;

async function signIn(to: string | MailServerAccount, give: Give): Promise<void> {
  const smtp = createTransport({ ...reach(to), disableFileAccess: true, disableUrlAccess: true });
  give(() => smtp.close());
  await smtp.verify();
}

async function sendLetter(
  acting: Acting,
  to: string | MailServerAccount,
  dkim: DkimKey | null,
  letter: TestLetter & { to: string },
  give: Give,
): Promise<void> {
  const from = await firstSender(acting);
  if (!from) throw new DeliveryFailure("no_sender");
  const transport = smtpTransport(to, dkim);
  give(() => transport.close());
  await transport.send({
    ...letter,
    mailMessageId: `test.${crypto.randomUUID()}@${from.address.split("@").at(-1)}`,
    from,
    replyTo: from.address,
    inReplyTo: null,
    files: [],
    automatic: "auto-generated",
  });
}

async function withPatience(work: (give: Give) => Promise<void>): Promise<void> {
  let close = () => {};
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliveryFailure("timeout")), PATIENCE_MS);
  });
  const working = work((given) => {
    close = given;
  });
  working.catch(() => {});
  try {
    await Promise.race([working, over]);
  } finally {
    clearTimeout(timer);
    close();
  }
}
