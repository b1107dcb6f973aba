import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";

/** Which ticket's draft. */
export const params = z.object({ number: addressNumber });

/** The version of it that the window knows. */
export const query = z.object({ version: addressNumber.default(0) });
