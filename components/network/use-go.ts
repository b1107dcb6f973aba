import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { sayPageKept } from "./keep-page";
import { network } from "./network";

/** Goes to an address within the desk; while the desk cannot be reached the page stays, and says so. */
export function useGo(): (address: string) => void {
  const router = useRouter();
  return useCallback((address) => (network.isThere() ? router.push(address) : void sayPageKept()), [router]);
}
