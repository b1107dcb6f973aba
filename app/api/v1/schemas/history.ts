import { z } from "zod";
import { components, Id, Instant } from "./components";
import { PAGE_QUERY, pageOf } from "./page-of";
import { TicketPath } from "./path";

const HistoryEntry = z
  .strictObject({
    seq: z.int(),
    at: Instant,
    actor: z.strictObject({
      kind: z.enum(["staff", "token", "system"]),
      id: z.string().nullable(),
      name: z.string().nullable(),
    }),
    action: z.string().describe("`room.past_tense`, e.g. `ticket.opened`"),
    ticket: z.int().nullable(),
    person: Id.nullable(),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
      .describe("Codes and ids"),
    values: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        "Personal values; null without the right to them, where there are none, and for ever once the person is deleted",
      ),
  })
  .register(components, { id: "HistoryEntry" });

export const HistoryPage = pageOf("HistoryPage", HistoryEntry);

export const HistoryQuery = z
  .strictObject({ ticket: TicketPath.shape.number.optional(), person: Id.optional(), ...PAGE_QUERY })
  .superRefine((query, context) => {
    if ((query.ticket === undefined) === (query.person === undefined))
      context.addIssue({ code: "custom", path: ["ticket"], message: "exactly_one" });
  });
