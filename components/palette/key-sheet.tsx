"use client";

import { KeyHint } from "@/components/ui/key-hint";
import { activeBindings } from "./bindings";
import { Modal } from "./modal";

export type KeySheetProps = { title: string; palette: string; close: () => void };

/** All keys that work on this page. */
export function KeySheet({ title, palette, close }: KeySheetProps) {
  const rows = [{ keys: "mod+k", label: palette }, ...activeBindings()];
  return (
    <Modal label={title} close={close} className="my-auto w-[min(26rem,calc(100vw-1.5rem))]">
      <div className="p-5">
        <h2 className="mb-3 text-md font-semibold">{title}</h2>
        <dl className="divide-y divide-line">
          {rows.map(({ keys, label }) => (
            <div key={keys} className="flex min-h-9 items-center justify-between gap-4">
              <dt>{label}</dt>
              <dd>
                <KeyHint keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Modal>
  );
}
