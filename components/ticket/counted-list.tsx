/** Things with their numbers, e.g. what an erasure removes. */
export function CountedList({ label, items }: { label: string; items: { key: string; text: string }[] }) {
  return (
    <ul aria-label={label} className="grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-2">
      {items.map(({ key, text }) => (
        <li key={key} className="flex gap-2 before:text-muted before:content-['–']">
          {text}
        </li>
      ))}
    </ul>
  );
}
