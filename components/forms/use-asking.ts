import { useCallback, useState, useTransition } from "react";

/**
 * Asks the desk, and says whether it has not answered yet: true until the answer is here, and not until all that it changes is
 * drawn. What is pressed or typed as soon as an answer is seen must count.
 */
export function useAsking(): [boolean, (work: () => Promise<void>) => void] {
  const [asking, setAsking] = useState(false);
  // What is thrown, such as the way to sign in, is the page's, as of any transition.
  const [, start] = useTransition();
  const ask = useCallback((work: () => Promise<void>) => {
    setAsking(true);
    start(() => work().finally(() => setAsking(false)));
  }, []);
  return [asking, ask];
}
