import { startTransition, useCallback, useState } from "react";

/**
 * Asks the desk, and says whether it has not answered yet: true until the answer is here, and not until all that it changes is
 * drawn. What is pressed or typed as soon as an answer is seen must count.
 */
export function useAsking(): [boolean, (work: () => Promise<void>) => void] {
  const [asking, setAsking] = useState(false);
  const ask = useCallback((work: () => Promise<void>) => {
    setAsking(true);
    startTransition(() => work().finally(() => setAsking(false)));
  }, []);
  return [asking, ask];
}
