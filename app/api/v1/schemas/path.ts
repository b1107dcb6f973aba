import { z } from "zod";
import { REGIONS } from "@/domain/regions/regions";
import { components } from "./components";

/** A region by its ISO 3166-2 code, e.g. `RU-MOW`. */
export const RegionCode = z.enum(REGIONS.map((region) => region.code)).register(components, { id: "RegionCode" });

/** A call as its telephone system calls it. */
export const CallId = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .describe("The telephone system's own id of the call: printable ASCII without spaces");

const rowNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

export const TicketPath = z.strictObject({ number: rowNumber.describe("Ticket number, e.g. 1042") });
export const RequestPath = TicketPath.extend({ id: rowNumber.describe("Id of one of the ticket's requests") });
export const CheckPath = TicketPath.extend({ id: rowNumber.describe("Id of one of the ticket's identity checks") });
export const PersonPath = z.strictObject({ id: z.guid().describe("Id of a person") });
export const CallPath = z.strictObject({ callId: CallId });
export const RegionPath = z.strictObject({ region: RegionCode });
