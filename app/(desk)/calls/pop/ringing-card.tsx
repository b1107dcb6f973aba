"use client";

import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { ShownCall } from "../ringing/route";
import type { PopTexts } from "./pop-texts";

type Props = {
  texts: PopTexts;
  call: ShownCall;
  /** How many more ring behind it. */
  waiting: number;
  who: string;
  onTake: (id: number, personId?: string) => void;
};

/** A call that rings: the number, who it may be, and the key that takes it. Of several people each can be chosen at once. */
export function RingingCard({ texts, call, waiting, who, onTake }: Props) {
  const { people } = call;
  const only = people.length === 1 ? people[0] : undefined;
  return (
    <section
      aria-label={texts.incoming}
      className="pointer-events-auto w-full rounded-xl border border-accent-line bg-raised p-4 shadow-raised"
    >
      <p className="flex items-center gap-2 text-sm font-medium text-accent-ink">
        <span aria-hidden className="size-2 animate-pulse rounded-full bg-accent motion-reduce:animate-none" />
        {texts.incoming}
        {waiting > 0 && <span className="ml-auto font-normal text-muted">{`${texts.waiting} ${waiting}`}</span>}
      </p>
      <p className="mt-2 text-lg font-semibold text-pretty">{who}</p>
      <p className="text-sm text-muted tabular-nums">
        {[call.number, only?.region, only?.openTickets ? `${texts.openTickets} ${only.openTickets}` : null]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {people.length > 1 && <Choices texts={texts} people={people} onChoose={(id) => onTake(call.id, id)} />}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button variant="primary" size="lg" onClick={() => onTake(call.id, only?.id)}>
          {texts.take}
          <span aria-hidden className="max-sm:hidden">
            <KeyHint keys="c" />
          </span>
        </Button>
        <span className="flex items-center gap-1.5 text-sm text-muted max-sm:hidden">
          <KeyHint keys="alt+c" /> {texts.whileTyping}
        </span>
      </div>
    </section>
  );
}

function Choices({
  texts,
  people,
  onChoose,
}: {
  texts: PopTexts;
  people: ShownCall["people"];
  onChoose: (id: string) => void;
}) {
  return (
    <ul className="mt-2 rounded-lg border border-line bg-surface p-1">
      {people.map(({ id, name, region }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onChoose(id)}
            className="flex min-h-9 w-full flex-wrap items-baseline gap-x-2 rounded-md px-2 py-1.5 text-left hover:bg-sunken focus-visible:outline-2 focus-visible:outline-focus pointer-coarse:min-h-11"
          >
            <span className="sr-only">{texts.takeAs}</span>
            <span className="font-medium">{name ?? texts.nameless}</span>
            <span className="text-sm text-muted">{region}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
