"use client";

import { type ReactNode, useState } from "react";
import { SelectField } from "@/components/forms/select-field";

/** What kind of request is added, and only the fields that the kind has. */
export function RequestKind({
  label,
  options,
  region,
  change,
}: {
  label: string;
  options: { value: string; label: string }[];
  region: ReactNode;
  change: ReactNode;
}) {
  const [type, setType] = useState("unsubscribe");
  return (
    <>
      <SelectField
        name="type"
        label={label}
        options={options}
        value={type}
        onChange={(event) => setType(event.target.value)}
      />
      {type === "unsubscribe" && region}
      {type === "edit" && change}
    </>
  );
}
