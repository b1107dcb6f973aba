import type { Random } from "@/bin/demo/random";

/** A choice in which some come up more often than others. */
export function weighted<T>(items: readonly T[], weightOf: (item: T, rank: number) => number): (chance: Random) => T {
  let sum = 0;
  const upTo = items.map((item, rank) => {
    sum += weightOf(item, rank);
    return sum;
  });
  return (chance) => {
    const wanted = chance.next() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
}

/** As names are spread (Zipf): the first is the most frequent, and a long tail is rare. */
export function skewed<T>(items: readonly T[]): (chance: Random) => T {
  return weighted(items, (_, rank) => 1 / (rank + 4) ** 0.85);
}

/** One of the shares' names, each as likely as its share says. */
export function shares<K extends string>(of: Record<K, number>): (chance: Random) => K {
  return weighted(Object.keys(of) as K[], (name) => of[name]);
}
