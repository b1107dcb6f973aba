import type { ReactNode } from "react";
import { PlaceAlive } from "@/components/keys/place-alive";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

/** Heads a page: where we are, its one h1, what it is for, and what can be done here. */
export function PageHeader({
  title,
  description,
  actions,
  breadcrumbs,
  aside,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: Crumb[];
  /** Badges beside the title. */
  aside?: ReactNode;
}) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <PlaceAlive />
      <div className="min-w-0 max-w-full">
        {breadcrumbs && <Breadcrumbs crumbs={breadcrumbs} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl font-semibold tracking-tight text-balance break-words">{title}</h1>
          {aside}
        </div>
        {description && <p className="mt-1 max-w-prose text-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
