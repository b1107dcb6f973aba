"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Glyph } from "@/components/icons/glyph";
import { CopyButton } from "@/components/person/copy-button";
import { useWhileLookedAt } from "@/components/person/use-while-looked-at";
import { Button } from "@/components/ui/button";

type Contact = { kind: "email" | "phone"; value: string };

const ICONS = {
  email:
    "M22 7l-8.991 5.727a2 2 0 0 1-2.009 0L2 7M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z",
  phone:
    "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384",
};

/**
 * Contacts, masked until somebody asks for them and again after a while; the asking is on record. What is hidden is not in the
 * page.
 *
 * @param reveal null for who may not
 */
export function RevealContacts({
  masked,
  reveal,
}: {
  masked: Contact[];
  reveal: (() => Promise<FormState<Contact[]>>) | null;
}) {
  const t = useTranslations("ticket.person");
  const hiding = useTranslations("record.inPlace.reveal");
  const spot = useRefusalSpot();
  const [revealed, setRevealed] = useState<Contact[] | null>(null);
  const hide = () => setRevealed(null);
  useWhileLookedAt(revealed !== null, hide);
  const [, submit] = useActionState(async () => {
    const after = await reveal?.();
    if (after && !after.ok) spot.show(after.message);
    if (after?.ok) setRevealed(after.value);
  }, undefined);

  return (
    <div className="flex flex-col gap-2">
      {masked.length === 0 && <p className="text-sm text-muted">{t("noContacts")}</p>}
      <ul aria-label={t("contacts")} aria-live="polite" className="flex flex-col gap-1.5">
        {(revealed ?? masked).map(({ kind, value }) => (
          <li key={`${kind} ${value}`} className="flex items-center gap-2">
            <Glyph path={ICONS[kind]} size={14} label={t(kind)} className="text-muted" />
            <span className="min-w-0 break-all tabular-nums">{value}</span>
            {revealed && <CopyButton text={value} />}
          </li>
        ))}
      </ul>
      {revealed && (
        <p className="flex items-center justify-between gap-2 text-xs text-muted">
          {t("revealed")}
          <Button size="sm" variant="ghost" onClick={hide}>
            {hiding("hide")}
          </Button>
        </p>
      )}
      {reveal && !revealed && (
        <form action={submit}>
          <SubmitButton variant="secondary" size="sm">
            {t("reveal")}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
