"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { revokeToken } from "@/domain/staff/tokens/revoke-token";

const NewToken = z.object({
  name: z.string(),
  role: z.enum(["agent", "supervisor", "admin"]),
  days: z.string().transform((days) => (days === "never" ? null : Number(days))),
});

/** Issues a token for a program; the answer has it this once. */
export async function issueTokenAction(
  _before: FormState<{ token: string }> | null,
  form: FormData,
): Promise<FormState<{ token: string }>> {
  return attempt((acting) => issueToken(acting, readForm(NewToken, form)));
}

/** Revokes a token. */
export async function revokeTokenAction(id: string): Promise<FormState> {
  return attempt((acting) => revokeToken(acting, z.uuid().parse(id)));
}
