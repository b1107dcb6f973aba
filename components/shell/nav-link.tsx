"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the navigation: knows whether the page lies within its place, and closes the sheet it stands in. */
export function NavLink({
  href,
  within,
  title,
  className,
  children,
}: {
  href: string;
  within: string[];
  title?: string;
  className: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const current = within.some((root) => path === root || path.startsWith(`${root}/`));
  return (
    <Link
      prefetch={false}
      href={href}
      title={title}
      aria-current={current ? "page" : undefined}
      className={className}
      onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
    >
      {children}
    </Link>
  );
}
