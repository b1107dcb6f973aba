"use client";

import { type ReactNode, Suspense, useState } from "react";
import { lazily } from "@/components/network/lazily";
import { Opening } from "./opening";

/** Something to choose: found by its name and by `keywords`, shown with `note` below its name. */
export type Choice = { id: number; name: string; note: ReactNode; keywords: string[] };

export type PickerProps = {
  choices: Choice[];
  labels: Record<"title" | "search" | "nothing" | "none", string>;
  pick: (choice: Choice) => void;
  close: () => void;
};

const PickerList = lazily(() => import("./picker-list").then(({ PickerList }) => PickerList));

/** Chooses from a list by a few letters. Its code is fetched with the first press; what is typed meanwhile is kept. */
export function Picker(props: PickerProps) {
  const [typed, setTyped] = useState("");
  return (
    <Suspense fallback={<Opening label={props.labels.title} typed={typed} type={setTyped} close={props.close} />}>
      <PickerList {...props} typed={typed} />
    </Suspense>
  );
}
