import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";

/** Whether secrets on screen are covered, and the switch for it. It holds no secret itself. */
export interface SecretsCover {
  readonly covered: boolean;
  /** True while a page that shows a secret is on screen: then the frame offers the button. */
  readonly needed: boolean;
  readonly setCovered: (covered: boolean) => void;
  /** Says that a secret is on the page; returns how to take it back. */
  readonly register: () => () => void;
}

const SecretsCoverContext = createContext<SecretsCover>({
  covered: false,
  needed: false,
  setCovered: () => undefined,
  register: () => () => undefined,
});

export function SecretsCoverProvider(props: { readonly children: ReactNode }) {
  const [covered, setCovered] = useState(false);
  const [count, setCount] = useState(0);
  const register = useCallback(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  const value = useMemo<SecretsCover>(
    () => ({ covered, needed: count > 0, setCovered, register }),
    [covered, count, register],
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
