/** `tls` from the first byte; `starttls` or nothing; `none` in the clear. */
export const MAIL_SECURITY = ["tls", "starttls", "none"] as const;

export type MailSecurity = (typeof MAIL_SECURITY)[number];
