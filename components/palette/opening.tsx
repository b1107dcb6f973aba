"use client";

import { Modal } from "@/components/dialog/modal";
import { useHeldUntil } from "@/components/keys/use-held-until";

/**
 * The window of what is still being fetched. Its field is there at once and keeps what is typed, so that no letter is a key of the
 * page; what is chosen by Enter, and all after it, waits for what is fetched.
 */
export function Opening({
  label,
  typed,
  type,
  close,
}: {
  label: string;
  typed: string;
  type: (text: string) => void;
  close: () => void;
}) {
  const hold = useHeldUntil(false);
  return (
    <Modal aria-label={label} close={close} className="mt-3 mb-auto w-[min(36rem,calc(100vw-1.5rem))] sm:mt-[12vh]">
      <input
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && hold(event)}
        aria-label={label}
        className="h-12 w-full bg-transparent px-4 text-md outline-none"
      />
    </Modal>
  );
}
