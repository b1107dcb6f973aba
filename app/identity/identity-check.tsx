"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FormState } from "@/app/form-state";
import { reach, type Tried } from "@/app/reach";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useAsking } from "@/components/forms/use-asking";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { RequestType } from "@/vocabulary/requests";
import { mayShowMore, type ShownCheck } from "./shown-check";

type Props = {
  shown: ShownCheck;
  /** What is asked and undecided: once all of it is proven, nothing is left to send. */
  asked: RequestType[];
  send: (contact: number) => Promise<FormState<ShownCheck>>;
  enter: (check: number, code: string) => Promise<FormState<ShownCheck>>;
  onShown?: (shown: ShownCheck) => void;
};

/**
 * Sends a code and a link to a contact on record, says how far that is, and takes the code that was read back. It is no form: it
 * stands inside those of a request and of a call.
 */
export function IdentityCheck({ shown, asked, send, enter, onShown }: Props) {
  const t = useTranslations("identity.form");
  const [chosen, setChosen] = useState<number | null>(null);
  const [code, setCode] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, start] = useAsking();
  const [box, focusAfter] = useFocusAfter(shown);

  const act = (work: () => Promise<Tried<ShownCheck>>) =>
    start(async () => {
      const after = await work();
      setRefused(after.ok ? null : [after.message, ...after.errors.map(({ message }) => message)].join(" "));
      focusAfter();
      if (after.ok) onShown?.(after.value);
    });
  // The field is free for the next code at once; what was refused comes back, unless there is something newer.
  const enterCode = (check: number) => {
    if (!code.trim()) return;
    setCode("");
    act(async () => {
      const after = await reach(enter(check, code));
      if (!after.ok) setCode((newer) => newer || code);
      return after;
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (shown.enter !== null) enterCode(shown.enter);
  };

  const { status, addresses, sentBefore } = shown;
  const to = addresses.find(({ id }) => id === chosen)?.id ?? addresses[0]?.id ?? 0;
  return (
    <section
      ref={box}
      id="identity"
      tabIndex={-1}
      aria-label={t("title")}
      onKeyDown={press}
      onInput={(event) => event.stopPropagation()}
      className="flex scroll-mt-16 flex-col gap-3 rounded-md"
    >
      <h3 className="text-sm font-medium">{t("title")}</h3>
      <div role="status" className="empty:-mt-3">
        {status && <Callout tone={status.tone}>{status.text}</Callout>}
      </div>
      {refused && (
        <Callout tone="danger" live>
          {refused}
        </Callout>
      )}
      {shown.enter !== null && (
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            label={t("code")}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            className="w-44"
          />
          <Button onClick={() => shown.enter !== null && enterCode(shown.enter)}>{t("enter")}</Button>
        </div>
      )}
      {addresses.length === 0 && <p className="text-sm text-muted">{t("noAddress")}</p>}
      {addresses.length > 0 && mayShowMore(shown, asked) && (
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            label={t("to")}
            value={String(to)}
            options={addresses.map(({ id, masked }) => ({ value: String(id), label: masked }))}
            onChange={(event) => setChosen(Number(event.target.value))}
            className="min-w-0 flex-1 basis-40"
          />
          <Button aria-disabled={pending} onClick={() => !pending && act(() => reach(send(to)))}>
            {t(sentBefore ? "again" : "send")}
          </Button>
          <p className="w-full text-sm text-muted">{t("noSms")}</p>
        </div>
      )}
    </section>
  );
}

/**
 * After an act the focus is where it goes on: in the code while one is awaited, else on what came of it. Whoever has gone
 * elsewhere meanwhile is left there.
 */
function useFocusAfter(shown: ShownCheck) {
  const box = useRef<HTMLElement>(null);
  const wanted = useRef(false);
  const focus = () => {
    const at = document.activeElement;
    if (at !== document.body && !box.current?.contains(at)) return;
    (box.current?.querySelector("input") ?? box.current)?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown decides where the focus goes.
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focus();
  }, [shown]);
  const after = () => {
    wanted.current = true;
    focus();
  };
  return [box, after] as const;
}
