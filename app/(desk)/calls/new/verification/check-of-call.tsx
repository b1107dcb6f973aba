"use client";

import { IdentityCheck } from "@/app/identity/identity-check";
import type { RequestType } from "@/vocabulary/requests";
import type { Caller, Who } from "../call";
import { enterCodeAction, sendCheckAction } from "../caller-actions";

type Props = { caller: Caller; who: Who; type: RequestType; onCaller: (caller: Caller) => void };

/** Another way to make sure of a caller: a code to an address of the record, which they read back. */
export function CheckOfCall({ caller, who: { id, key }, type, onCaller }: Props) {
  return (
    <IdentityCheck
      key={caller.id}
      shown={caller.identity}
      asked={[type]}
      send={(contact) => sendCheckAction({ id, key, contact, type })}
      enter={(check, code) => enterCodeAction({ id, key, check, code })}
      onShown={(identity) => onCaller({ ...caller, identity })}
    />
  );
}
