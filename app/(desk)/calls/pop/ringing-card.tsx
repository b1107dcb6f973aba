"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { ShownCall } from "../unfinished/read-unfinished";

type Props = {
  call: ShownCall;
  /** How many more ring behind it. */
  waiting: number;
  who: string;
  onTake: (id: number, personId?: string) => void;
};

/** A call that rings: the number, who it may be, and the key that takes it. Of several people each can be chosen at once. */
export function RingingCard({ call, waiting, who, onTake }: Props) {
  const t = useTranslations("calls.pop");
  const { people } = call;
  const only = people.length === 1 ? people[0] : undefined;
  return (
    <section
      aria-label={t("incoming")}
      className="pointer-events-auto w-full rounded-xl border border-accent-line bg-raised p-4 shadow-raised"
    >
      <p className="flex items-center gap-2 text-sm font-medium text-accent-ink">
        <span aria-hidden className="size-2 animate-pulse rounded-full bg-accent motion-reduce:animate-none" />
        {t("incoming")}
        {waiting > 0 && <span className="ml-auto font-normal text-muted">{t("waiting", { count: waiting })}</span>}
      </p>
      <p className="mt-2 text-lg font-semibold text-pretty">{who}</p>
      <p className="text-sm text-muted tabular-nums">
        {[call.caller, only?.region, only?.openTickets ? t("openTickets", { count: only.openTickets }) : null]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {people.length > 1 && <Choices people={people} onChoose={(id) => onTake(call.call!, id)} />}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button variant="primary" size="lg" onClick={() => onTake(call.call!, only?.id)}>
          {t("take")}
          <span aria-hidden className="max-sm:hidden">
            <KeyHint keys="c" />
          </span>
        </Button>
        <span className="flex items-center gap-1.5 text-sm text-muted max-sm:hidden">
          <KeyHint keys="alt+c" /> {t("whileTyping")}
        </span>
      </div>
    </section>
  );
}

function Choices({ people, onChoose }: { people: ShownCall["people"]; onChoose: (id: string) => void }) {
  const t = useTranslations("calls.pop");
  return (
    <ul className="mt-2 rounded-lg border border-line bg-surface p-1">
      {people.map(({ id, name, region }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onChoose(id)}
            className="flex min-h-9 w-full flex-wrap items-baseline gap-x-2 rounded-md px-2 py-1.5 text-left hover:bg-sunken focus-visible:outline-2 focus-visible:outline-focus pointer-coarse:min-h-11"
          >
            <span className="sr-only">{t("takeAs")}</span>
            <span className="font-medium">{name ?? t("nameless")}</span>
            <span className="text-sm text-muted">{region}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
