import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

/** Whether secrets on screen are covered, and the switch for it. It holds no secret itself. */
export interface SecretsCover {
  readonly covered: boolean;
  /** True while a page that shows a secret is on screen: then the frame offers the button. */
  readonly needed: boolean;
  /** Covered by itself, while nobody was there. */
  readonly away: boolean;
  readonly setCovered: (covered: boolean) => void;
  readonly coverAway: () => void;
  /** Says that a secret is on the page; returns how to take it back. */
  readonly register: () => () => void;
}

const SecretsCoverContext = createContext<SecretsCover>({
  covered: false,
  needed: false,
  away: false,
  setCovered: () => undefined,
  coverAway: () => undefined,
  register: () => () => undefined,
});

export function SecretsCoverProvider(props: { readonly children: ReactNode }) {
  const [cover, setCover] = useState<"none" | "chosen" | "away">("none");
  const [count, setCount] = useState(0);
  const register = useCallback(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  const setCovered = useCallback((covered: boolean) => setCover(covered ? "chosen" : "none"), []);
  const coverAway = useCallback(() => setCover((before) => (before === "none" ? "away" : before)), []);
  const value = useMemo<SecretsCover>(
    () => ({
      covered: cover !== "none",
      away: cover === "away",
      needed: count > 0,
      setCovered,
      coverAway,
      register,
    }),
    [cover, count, setCovered, coverAway, register],
  );
  return <SecretsCoverContext value={value}>{props.children}</SecretsCoverContext>;
}

export function useSecretsCover(): SecretsCover {
  return useContext(SecretsCoverContext);
}

/** For a component that shows a secret: is it covered? While mounted, the frame offers the switch. */
export function useCoveredSecret(): boolean {
  const { covered, register } = useSecretsCover();
  // The frame's button follows what is mounted.
  useEffect(() => register(), [register]);
  return covered;
}
