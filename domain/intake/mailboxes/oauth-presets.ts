import type { MailboxOauth } from "@/db/schema/intake";

export const OAUTH_PRESETS: Record<Exclude<MailboxOauth["provider"], "generic">, OauthPreset> = {
  // https://developers.google.com/workspace/gmail/imap/xoauth2-protocol
  google: {
    host: "imap.gmail.com",
    tokenUrl: "https://oauth2.googleapis.com/token",
    scope: "https://mail.google.com/",
  },
  // https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
  microsoft: {
    host: "outlook.office365.com",
    tokenUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    scope: "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
  },
};

type OauthPreset = { host: string; tokenUrl: string; scope: string };
