import { z } from "zod";
import type { Acting } from "@/domain/acting";
import type { Permission } from "@/domain/permissions";
import type { RefusalCode } from "@/domain/refusal";
import type { ProtocolCode } from "./problem";

/** What an operation without parameters, query or body takes of them. */
export const NOTHING = z.strictObject({});
export type Nothing = typeof NOTHING;

/** What a method of a route takes and answers: validates requests, and is what the OpenAPI document is made of. */
export type Spec<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  /** Unique in the API, e.g. `listTickets`. */
  id: string;
  summary: string;
  permission: Permission;
  params?: Params;
  query?: Query;
  /** Headers that it demands, and what they are for. */
  headers?: Record<string, string>;
  /** A JSON body, or (as text) the media type of a body that the operation reads itself. */
  body?: Body | string;
  answer: {
    /** 200 unless told otherwise. */
    status?: number;
    /** A JSON answer, or (as text) the media types that the operation writes itself. */
    content: Answer | string[];
    headers?: Record<string, (answer: z.input<Answer>) => string>;
  };
  /** What it may refuse, beyond what every operation of its kind may. */
  refusals?: (RefusalCode | ProtocolCode)[];
};

/** A request as its schemas read it, and the act it begins. */
export type Call<Params, Query, Body> = { acting: Acting; params: Params; query: Query; body: Body; request: Request };

/** One method of one route: how it is described, and how it answers. No permission: open to everybody, without a token. */
export type Operation = {
  spec: Omit<Spec, "permission"> & { permission: Permission | null };
  /** Whether an Idempotency-Key makes its effect come about once. */
  takesKey: boolean;
  respond: (request: Request, params: unknown) => Promise<Response>;
};
