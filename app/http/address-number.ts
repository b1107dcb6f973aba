import { z } from "zod";

/** A number or id of ours as it stands in an address. */
export const addressNumber = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
