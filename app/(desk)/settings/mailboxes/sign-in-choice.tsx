"use client";

import { type ChangeEvent, type ReactNode, useState } from "react";
import { FormSelect } from "@/app/form/form-select";
import type { SignIn } from "./sign-in-fields";

/** How a mailbox lets us in, and the fields that go with it. What was typed stays where both ways have the field. */
export function SignInChoice({
  label,
  options,
  before,
  fields,
}: {
  label: string;
  options: { value: SignIn; label: string }[];
  before: SignIn;
  fields: Record<SignIn, ReactNode>;
}) {
  const [signIn, setSignIn] = useState(before);
  return (
    <>
      <FormSelect
        name="signIn"
        label={label}
        options={options}
        defaultValue={before}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => setSignIn(event.target.value as SignIn)}
      />
      {fields[signIn]}
    </>
  );
}
