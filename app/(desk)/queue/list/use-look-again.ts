import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** After the instant itself: the server's clock decides what is back, not this one. */
const AFTER_MS = 500;

/** Asks for the list and its counts anew when the next ticket comes back by itself: nothing happens then that would be told. */
export function useLookAgain(ms: number | null, refetch: (numbers: null) => Promise<void>): void {
  const router = useRouter();
  const again = useRef(() => {});
  again.current = () => {
    refetch(null).catch(() => {});
    router.refresh();
  };
  useEffect(() => {
    if (ms === null) return;
    const timer = setTimeout(() => again.current(), ms + AFTER_MS);
    return () => clearTimeout(timer);
  }, [ms]);
}
