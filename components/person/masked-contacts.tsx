import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";

export type MaskedContact = { kind: "email" | "phone"; masked: string };

const SHOWN = 3;

/** How somebody is reached, masked: one line each, the first three. */
export function MaskedContacts({ contacts }: { contacts: MaskedContact[] }) {
  const t = useTranslations("people.kind");
  if (contacts.length === 0) return <span className="text-muted">–</span>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-soft max-sm:flex-col max-sm:items-end">
      {contacts.slice(0, SHOWN).map(({ kind, masked }) => (
        <li key={`${kind} ${masked}`} className="flex items-center gap-1.5 whitespace-nowrap tabular-nums">
          <Icon name={kind === "email" ? "mail" : "phone"} size={13} label={t(kind)} className="text-muted" />
          {masked}
        </li>
      ))}
    </ul>
  );
}
