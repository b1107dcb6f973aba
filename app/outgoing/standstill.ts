import "server-only";
import { cache } from "react";
import type { Acting } from "@/domain/acting";
import { readStandstill, type Standstill } from "@/domain/outbox/server/standstill";

/** Why no letter goes out, as this installation is set; asked once per request. */
export const standstillNow = cache(
  (acting: Acting): Promise<Standstill | null> => readStandstill(acting, process.env.SMTP_URL),
);
