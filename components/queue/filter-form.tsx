"use client";

import { type ChangeEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useTransition } from "react";
import { useGo } from "@/components/network/use-go";

/**
 * A search and some selects whose answer is an address. A choice goes there at once, typed text on Enter; empty fields stay
 * out of the address. Without a script it is a plain GET form.
 *
 * @param values what the address says now; the fields follow it when it changes
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

  useEffect(() => {
    for (const [name, value] of Object.entries<string>(JSON.parse(written))) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }, [written]);

  const go = (form: HTMLFormElement) => {
    const asked = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim());
    startTransition(() => goTo(`${href}?${new URLSearchParams(asked as [string, string][])}`));
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
