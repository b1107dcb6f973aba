import type { MailToTriage } from "./mail-to-triage";

/** Whether a filter that the mail passed on its way holds it for spam. */
export function isFlaggedAsSpam({ headers }: MailToTriage): boolean {
  return headers.some(({ name, value }) => /^x-spam-(?:flag|status)$/i.test(name) && /^\s*yes/i.test(value));
}

const RISKY_FILE = /\.(?:exe|scr|js|vbs|bat|cmd|iso|img|lnk|html?|zip|rar|7z|docm|xlsm)$/i;

/**
 * Whether a mail has the make of what is sent to many: by a list or a mailing program, to nobody in particular, with a link to a
 * site that is not ours, an answer that goes elsewhere, or a risky file. People who ask us something have one of these at most.
 */
export function isMadeForMany(mail: MailToTriage): boolean {
  const { from, replyTo, to, words, html, attachments, headers, precedence } = mail;
  const text = `${words.own}\n${words.signature}\n${html?.slice(0, 20_000).match(/https?:\/\/\S+/)?.[0] ?? ""}`;
  const ofOurs = isOfOurList(mail);
  const signs = [
    !ofOurs && (precedence === "bulk" || precedence === "list" || precedence === "junk"),
    !ofOurs &&
      headers.some(({ name }) =>
        /^(?:list-(?:id|unsubscribe)|x-(?:mailer-campaign|campaign|mc-user|sg-eid))/i.test(name),
      ),
    to.length === 0,
    Boolean(replyTo && from && hostOf(replyTo.address) !== hostOf(from.address)),
    leadsElsewhere(text, mail),
    attachments.some(({ name }) => RISKY_FILE.test(name)),
  ];
  return signs.filter(Boolean).length >= 2;
}

/** A group that hands the desk's mail to its staff marks each letter as a list does. */
function isOfOurList({ headers, to }: MailToTriage): boolean {
  const ours = new Set(to.map(({ address }) => address.replace("@", ".")));
  return headers.some(
    ({ name, value }) =>
      /^list-id$/i.test(name) && ours.has((/<([^<>]+)>\s*$/.exec(value)?.[1] ?? value).trim().toLowerCase()),
  );
}

/** People who write to us link to our pages, if at all. */
function leadsElsewhere(text: string, mail: MailToTriage): boolean {
  const ours = mail.to.map(({ address }) => hostOf(address));
  return [...text.matchAll(/https?:\/\/([^\s/:<>"]+)/gi)].some((link) => !ours.some((host) => link[1]!.endsWith(host)));
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
