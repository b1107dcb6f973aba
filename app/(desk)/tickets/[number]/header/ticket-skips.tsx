import { useTranslations } from "next-intl";

const PARTS = ["requests", "conversation", "person", "history"] as const;

/** The first stops of the Tab key on a ticket: past its verbs and its mails, to the part that is wanted. */
export function TicketSkips() {
  const t = useTranslations("ticket.parts");
  return (
    <nav aria-label={t("skip")} className="sr-only focus-within:not-sr-only">
      <ul className="mb-2 flex flex-wrap gap-1">
        {PARTS.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              className="inline-flex min-h-8 items-center rounded-md bg-accent px-3 font-medium text-on-solid"
            >
              {t(part)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
