import { useEffect, useEffectEvent, useState } from "react";
import { TextField } from "./field.tsx";

const PAUSE_MS = 250;

interface SearchFieldProps {
  readonly label: string;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly placeholder?: string;
}

/** Searches as one types, after a short pause; a newer search cancels the one before. */
export function SearchField({ label, query, onSearch, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(query);
  const [shown, setShown] = useState(query);
  const search = useEffectEvent(onSearch);
  // Back changed the address: the field follows.
  if (query !== shown) {
    setShown(query);
    if (query !== typed.trim()) setTyped(query);
  }
  // Follows the clock: the search starts when the typing pauses.
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === query) return undefined;
    const timer = setTimeout(() => search(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, query]);
  return (
    <TextField
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={setTyped}
      maxLength={200}
    />
  );
}
