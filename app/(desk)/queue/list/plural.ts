/** Forms of a text by number, as the messages have them; each may hold `{count}`. */
export type Forms = Record<string, string>;

/** The form that a number takes in the page's language. */
export function say(forms: Forms, count: number): string {
  const rule = new Intl.PluralRules(document.documentElement.lang || "ru").select(count);
  return (forms[rule] ?? forms.other ?? "").replace("{count}", String(count));
}
