"use client";

import { IdentityCheck } from "@/app/identity/identity-check";
import type { RequestType } from "@/vocabulary/requests";
import type { Caller, Proof } from "./call";
import { enterCodeAction, sendCheckAction } from "./caller-actions";

type Props = { caller: Caller; callKey: string; type: RequestType; onProof: (proof: Proof) => void };

/** Another way to make sure of a caller: a code to an address of the record, which they read back. */
export function CheckOfCall({ caller, callKey, type, onProof }: Props) {
  const who = { id: caller.id, key: callKey };
  return (
    <IdentityCheck
      key={caller.id}
      shown={caller.identity}
      asked={[type]}
      send={(contact) => sendCheckAction({ ...who, contact, type })}
      enter={(check, code) => enterCodeAction({ ...who, check, code })}
      onShown={(identity) => onProof({ identity })}
    />
  );
}
