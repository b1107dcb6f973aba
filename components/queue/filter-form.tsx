"use client";

import { type ChangeEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useTransition } from "react";
import { useGo } from "@/components/network/use-go";

/**
 * A search and some selects whose answer is an address. A choice goes there at once, typed text on Enter; empty fields stay
 * out of the address. Without a script it is a plain GET form.
 *
 * @param values what the address says now; the fields follow it when it changes, but for what is typed meanwhile
 */
export function FilterForm({
  href,
  values,
  className,
  children,
}: {
  href: string;
  values: Record<string, string>;
  className?: string;
  children: ReactNode;
}) {
  const goTo = useGo();
  const form = useRef<HTMLFormElement>(null);
  const [pending, startTransition] = useTransition();
  const written = JSON.stringify(values);

  /** What each field held when it was last written or sent: anything else was typed since, and stays. */
  const settled = useRef(values);
  useEffect(() => {
    const next: Record<string, string> = JSON.parse(written);
    for (const [name, value] of Object.entries(next)) {
      const field = form.current?.elements.namedItem(name);
      const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
      if (isField && field.value === settled.current[name]) field.value = value;
    }
    settled.current = next;
  }, [written]);

  const go = (form: HTMLFormElement) => {
    const sent = Object.fromEntries(new FormData(form)) as Record<string, string>;
    settled.current = { ...settled.current, ...sent };
    const asked = Object.entries(sent).filter(([, value]) => value.trim());
    startTransition(() => goTo(`${href}?${new URLSearchParams(asked)}`));
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(event.currentTarget);
  };
  const choose = (event: ChangeEvent<HTMLFormElement>) => {
    if ((event.target as Element) instanceof HTMLSelectElement) go(event.currentTarget);
  };

  return (
    <search>
      <form ref={form} action={href} aria-busy={pending} onSubmit={submit} onChange={choose} className={className}>
        {children}
      </form>
    </search>
  );
}
