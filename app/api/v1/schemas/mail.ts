import { z } from "zod";
import { components } from "./components";

export const StoredMailAnswer = z
  .strictObject({
    ledgerId: z.int(),
    sha256: z.hex().length(64),
    state: z.enum(["stored", "duplicate"]).describe("`duplicate` when the ledger had the message already"),
  })
  .register(components, { id: "StoredMail" });
