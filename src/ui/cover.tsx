import { useState, type ReactNode, createContext, useCallback, useContext, useEffect, useMemo } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./cover.module.css";

export interface CoverProps {
  readonly covered: boolean;
  /** Says that something is hidden, never what. */
  readonly coveredLabel: string;
  readonly peekLabel: string;
  /** Covered by itself: why, and a button that shows it for good in place of the peek. */
  readonly away?: { readonly label: string; readonly showLabel: string; readonly onShow: () => void } | null;
  readonly children: ReactNode;
}

/**
 * A hatched tile over a secret. The secret keeps its place, so that nothing jumps, but `visibility: hidden` takes it from
 * the eye, the screen reader, the search of the browser and the clipboard. Press and hold (or hold Space) to peek.
 */
export function Cover({ covered, coveredLabel, peekLabel, away = null, children }: CoverProps) {
  const [peeking, setPeeking] = useState(false);
  const hidden = covered && !peeking;
  const hide = () => setPeeking(false);
  return (
    <div className={classNames(styles["place"], covered && styles["covered"])}>
      <div className={hidden ? styles["hidden"] : undefined}>{children}</div>
      {covered && away !== null && (
        <button
          type="button"
          className={styles["tile"]}
          aria-label={`${coveredLabel}. ${away.label}. ${away.showLabel}`}
          onClick={away.onShow}
        >
          <span className={styles["words"]}>
            <Icon name="show" />
            {away.label}. {away.showLabel}
          </span>
        </button>
      )}
      {covered && away === null && (
        <button
          type="button"
          className={classNames(styles["tile"], peeking && styles["peeking"])}
          aria-label={`${coveredLabel}. ${peekLabel}`}
          onPointerDown={() => setPeeking(true)}
          onPointerUp={hide}
          onPointerCancel={hide}
          onPointerLeave={hide}
          onBlur={hide}
          onKeyDown={({ key }) => (key === " " || key === "Enter") && setPeeking(true)}
          onKeyUp={hide}
          onContextMenu={(event) => event.preventDefault()}
        >
          <span className={styles["words"]}>
            <Icon name="hide" />
            {peekLabel}
          </span>
        </button>
      )}
    </div>
  );
}

/** Whether secrets on screen are covered, and the switch for it. It holds no secret itself. */
interface SecretsCover {
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
