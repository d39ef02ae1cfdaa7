import { useEffect, useState } from "react";

/** What is not in the first load, once it is there; null before, and where it can't be had. @param load the same function each time */
export function useLater<Loaded extends object>(load: () => Promise<Loaded>): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // Follows the network.
  useEffect(() => {
    load().then(
      (module) => setLoaded(module),
      () => undefined,
    );
  }, [load]);
  return loaded;
}
