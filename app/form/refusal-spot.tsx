"use client";

import { createContext, type ReactNode, startTransition, use, useMemo, useState } from "react";
import { Callout } from "@/components/ui/callout";

type Spot = { show: (message: string | null) => void };

const Context = createContext<Spot>({ show: () => {} });

/**
 * Where the forms inside say why they were refused. It stands around them rather than in them: a form that is overtaken may be
 * gone when the page is drawn anew, and the reason must still be read. It is drawn when the form is free again, not before: what is
 * pressed as soon as the reason is read must count.
 */
export function RefusalSpot({ className, children }: { className?: string; children: ReactNode }) {
  const [message, setMessage] = useState<string | null>(null);
  const spot = useMemo(() => ({ show: (text: string | null) => startTransition(() => setMessage(text)) }), []);
  return (
    <Context value={spot}>
      <div className={className}>
        {message && (
          <Callout tone="warning" live className="mb-3">
            {message}
          </Callout>
        )}
        {children}
      </div>
    </Context>
  );
}

/** The nearest place to say it. */
export function useRefusalSpot(): Spot {
  return use(Context);
}
