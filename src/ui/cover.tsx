import { useState, type ReactNode } from "react";
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
