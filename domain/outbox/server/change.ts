import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { type MailServerFields, requirePassword, requireServerFields } from "./judge";
import { sealPassword } from "./password";
import { accountOf } from "./stored";
import { lockServer, writeServer } from "./write-server";

/**
 * Sets the server that letters go out by where the environment names none. What waits goes at once; a letter under way is
 * finished by the server it began with.
 *
 * @param version as seen, 0 while none was ever set
 * @param input an empty password keeps the stored one, as long as host and login stay the same
 * @throws Refusal `invalid` with field errors; `conflict` when it has changed since `version`
 */
export async function changeMailServer(
  acting: Acting,
  version: number,
  input: MailServerFields & { password?: string },
): Promise<void> {
  requirePermission(acting.actor, "settings:manage");
  const fields = requireServerFields(input);
  const { host, port, security, login } = fields;

  await inTransaction(acting, async (acting) => {
    const before = await lockServer(acting, version);
    const password = requirePassword(fields, input.password ?? "", accountOf(before));
    const passwordSealed = login === null ? null : sealPassword({ host, login }, password);
    const secret = login === null ? "none" : input.password ? "new" : "kept";
    await writeServer(acting, { ...fields, passwordSealed }, { host, port, security, password: secret });
  });
}
