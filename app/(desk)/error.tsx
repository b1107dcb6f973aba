"use client";

import { Failure } from "@/app/failure";

/** What stands in place of a screen that broke; the desk around it goes on. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return <Failure error={error} retry={retry} />;
}
