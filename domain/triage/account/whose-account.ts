import { findEmails } from "../contacts/find-emails";
import { isRoleAddress } from "../contacts/role-address";
import type { MailToTriage } from "../non-requests/mail-to-triage";
import type { ReadKind } from "../reader/letter";
import { type Author, authorOf } from "./author";
import { contactsIn, type Given, isSignedOff } from "./given-contacts";
import { isForBoth, leavesThisAddress } from "./said-of-author";
import { isSomebodys, peopleIn, speaksOfAnother } from "./spoken-of";

/** Contacts that identify the person a mail is about: addresses in lower case, numbers as E.164. */
export type Account = { emails: string[]; phones: string[] };

/** How surely words must speak of somebody else: numbers are mostly the author's own, and so is a letter that names nothing. */
const LEAST = { email: 0, phone: 1.7, nothing: 2 };
/** Who asks for data to be disclosed and names a contact mostly means somebody else's. */
const ASKS_ABOUT = { email: 2.5, phone: 2.5, nothing: 1.5 };
/** An office rather writes for others than a person does. */
const OFFICE_WRITES = 0.7;
/** Kin share a family name; who has two addresses that begin with the same name is mostly one person. */
const SAME_NAME = -2.5;

/**
 * Finds whose account it is. The author's own addresses and numbers; when they write for or about somebody else, that person's alone.
 * Numbers and addresses asked for as new values stand in `changes`, not here.
 */
export function whoseAccount(mail: MailToTriage, kinds: readonly ReadKind[], changes: Record<string, string>): Account {
  const author = authorOf(mail);
  const { own, signature } = mail.words;
  const letter = `${TAKEN_OVER.test(mail.subject) ? "" : `${mail.subject}.\n\n`}${own}`;
  const written = contactsIn(`${letter}\n\n${signature}`);
  const { items } = written;
  const given = written.given.filter(({ use, kind }) => use !== "elsewhere" && (use !== "disowned" || changes[kind]));
  const people = peopleIn(items, written.given);
  const isWritten = ({ end }: Given) => end <= letter.length;
  const emails = given.filter(
    ({ kind, use, value, end }) =>
      kind === "email" &&
      use !== "answer" &&
      end <= letter.length &&
      value !== changes.email &&
      value !== author.address &&
      !author.nobody.has(value),
  );
  const phones = given.filter(({ kind, value }) => kind === "phone" && value !== changes.phone);
  const named = emails.length > 0 ? "email" : phones.length > 0 ? "phone" : "nothing";
  const surely =
    speaksOfAnother(items, people, emails.length > 0 ? emails : phones) +
    (kinds[0] === "disclosure" ? ASKS_ABOUT[named] : 0) +
    (author.address && isRoleAddress(author.address) ? OFFICE_WRITES : 0) +
    (emails.some(({ value }) => isNamesake(value, author.address)) ? SAME_NAME : 0);
  const forwarded = surely > 0 && named === "nothing" ? forwardedFrom(mail, author) : [];
  if (forwarded.length > 0) return { emails: forwarded, phones: [] };
  if (surely <= LEAST[named])
    return accountOf(
      author,
      !leavesThisAddress(items, emails, kinds),
      emails,
      phones.filter(({ from }) => !isSomebodys(people, from)),
    );

  const theirs = phones.filter(
    (phone) =>
      phone.use === "account" && isWritten(phone) && !isSignedOff(phone, written, people, author.address, emails),
  );
  if (emails.length > 0 || theirs.length > 0) return accountOf(author, isForBoth(items, people), emails, theirs);
  return kinds[0] === "disclosure" ? { emails: [], phones: [] } : accountOf(author, true, [], phones);
}

function isNamesake(one: string, other: string | null): boolean {
  const name = /^\p{L}{3,}/u.exec(one)?.[0];
  return name !== undefined && name === /^\p{L}{3,}/u.exec(other ?? "")?.[0];
}

function accountOf(author: Author, isTheirs: boolean, emails: Given[], phones: Given[]): Account {
  const own = isTheirs && author.address ? [author.address] : [];
  return {
    emails: [...new Set([...own, ...emails.map(({ value }) => value)])],
    phones: [...new Set([...(isTheirs ? author.phones : []), ...phones.map(({ value }) => value)])],
  };
}

/** Before a subject that was taken over from another mail. */
const TAKEN_OVER = /^\s*(?:re|fwd?|fw|aw|wg|ответ|на|отв|пересл)\s*(?:\[\d+\])?:/i;
const HEAD = /^[ \t>]*(?:from|от|von|de)[ \t]*:(.*)$/imu;

/** Who wrote the letter that somebody passes on for them. */
function forwardedFrom({ words }: MailToTriage, { address, nobody }: Author): string[] {
  const line = HEAD.exec(words.quoted)?.[1] ?? "";
  return findEmails(line)
    .map(({ value }) => value)
    .filter((value) => value !== address && !nobody.has(value) && !isRoleAddress(value));
}
