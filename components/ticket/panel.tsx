import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";

/** A part of the ticket with a heading of its own. `flush` leaves the padding to what is inside. */
export function Panel({
  id,
  title,
  aside,
  flush = false,
  children,
}: {
  id: string;
  title: string;
  aside?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <Card flush>
        <div className="flex min-h-11 items-center justify-between gap-3 border-b border-line px-4 py-1.5">
          <h2 id={id} className="scroll-mt-16 font-semibold">
            {title}
          </h2>
          {aside}
        </div>
        <div className={cx(!flush && "p-4")}>{children}</div>
      </Card>
    </section>
  );
}
