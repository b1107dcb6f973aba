import { key } from "@/db/keyring";
import { seal, unseal } from "@/domain/history/seal";

type Place = { host: string; login: string };

/** For one account of one host: it opens nothing else. */
export function sealPassword(place: Place, password: string): Uint8Array {
  return seal(key("mail-server"), context(place), password);
}

export function openPassword(place: Place, sealed: Uint8Array): string {
  return unseal(key("mail-server"), context(place), sealed).toString();
}

function context({ host, login }: Place): string {
  return `${host}\n${login}`;
}
