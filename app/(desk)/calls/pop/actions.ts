"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { closeCall } from "@/domain/calls/log/close";
import { takeCall } from "@/domain/calls/take";
import { Refusal } from "@/domain/refusal";

const Id = z.int().positive();

/** Takes up a call that rings. */
export async function takeCallAction(id: number): Promise<FormState> {
  return attempt((acting) => takeCall(acting, requireId(id)));
}

/** Puts a missed call aside. */
export async function dismissCallAction(id: number): Promise<FormState> {
  return attempt((acting) =>
    closeCall(acting, { call: requireId(id), startedAt: acting.now, as: "missed", key: crypto.randomUUID() }),
  );
}

function requireId(id: unknown): number {
  const read = Id.safeParse(id);
  if (!read.success) throw new Refusal("not_found");
  return read.data;
}
