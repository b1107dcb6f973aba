/** The public page that answers a check. The desk's own address, as configured: never what a request says of itself. */
export function linkTo(token: string, locale: "ru" | "en"): string {
  const desk = process.env.RIGHTSDESK_PUBLIC_URL;
  if (!desk) throw new Error("RIGHTSDESK_PUBLIC_URL is not set: npm start sets it");
  return new URL(`/identity/${token}?lang=${locale}`, desk).href;
}
