"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CopyButton } from "@/components/person/copy-button";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

/** The token itself, once. */
export function IssuedToken({ token, close }: { token: string; close: () => void }) {
  const t = useTranslations("settings.tokens.new");
  const secret = useRef<HTMLElement>(null);
  useEffect(() => secret.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <Callout tone="success" title={t("made")} live>
        {t("once")}
      </Callout>
      <div className="flex items-center gap-2 rounded-md border border-line-strong bg-sunken py-2 pr-2 pl-3">
        <code ref={secret} tabIndex={-1} className="min-w-0 flex-1 text-sm break-all outline-none select-all">
          {token}
        </code>
        <CopyButton text={token} />
      </div>
      <div className="flex justify-end">
        <Button variant="primary" onClick={close}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}
