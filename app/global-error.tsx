"use client";

import { Failure } from "./failure";
import "./globals.css";

/** What stands in place of everything when even the page around the screens broke. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ru">
      <body>
        <main className="px-4">
          <Failure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
