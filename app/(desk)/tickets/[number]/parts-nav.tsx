import { useTranslations } from "next-intl";

const PARTS = ["conversation", "requests", "person", "subscriptions", "history"] as const;

/** Jumps to the parts of the ticket where they do not all stand side by side. */
export function PartsNav() {
  const t = useTranslations("ticket.parts");
  return (
    <nav
      aria-label={t("label")}
      className="sticky top-0 z-10 -mx-4 mb-4 overflow-x-auto border-b border-line bg-canvas px-4 md:-mx-6 md:px-6 lg:hidden"
    >
      <ul className="flex w-max gap-1 py-1">
        {PARTS.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              className="inline-flex min-h-9 items-center rounded-md px-2.5 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
            >
              {t(part)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
