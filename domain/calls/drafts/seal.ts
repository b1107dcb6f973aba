import { key } from "@/db/keyring";
import { seal, unseal } from "@/domain/history/seal";

export const sealDraft = (staffId: string, text: string): Uint8Array => seal(key("call-drafts"), staffId, text);

export const unsealDraft = (staffId: string, sealed: Uint8Array): string =>
  unseal(key("call-drafts"), staffId, sealed).toString("utf8");
