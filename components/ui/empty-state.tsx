import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";

/** What stands where nothing is: what this place will hold, and what to do next. */
export function EmptyState({
  icon,
  title,
  description,
  actions,
}: {
  icon: IconName;
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      <span className="mb-4 flex size-11 items-center justify-center rounded-full border border-line bg-sunken text-muted">
        <Icon name={icon} size={20} />
      </span>
      <p className="text-md font-semibold text-balance">{title}</p>
      {description && <p className="mt-1 max-w-md text-pretty text-muted">{description}</p>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
