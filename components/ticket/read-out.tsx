import { Icon } from "@/components/icons/icon";

/** Words to say to a caller, in the caller's language. */
export function ReadOut({ label, text, locale }: { label: string; text: string; locale: string }) {
  return (
    <section aria-label={label} className="rounded-lg border border-teal-line bg-teal-tint px-4 py-3">
      <p className="flex items-center gap-1.5 text-sm font-medium text-teal-ink">
        <Icon name="call" size={14} />
        {label}
      </p>
      <p lang={locale} className="mt-1 max-w-prose text-md text-pretty text-ink">
        {text}
      </p>
    </section>
  );
}
