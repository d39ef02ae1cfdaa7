import styles from "./drawing.module.css";

interface DrawingProps {
  /** Thin lines in ink, on a grid of 64. */
  readonly ink: string;
  /** The part that matters. */
  readonly accent: string;
  /** Large, and drawn once before the eye: the end of a journey. */
  readonly celebrates?: boolean;
}

/** Says which thing to take in the hand now. Beside words that say it too, so never read out. */
export function Drawing({ ink, accent, celebrates = false }: DrawingProps) {
  return (
    <svg
      className={styles[celebrates ? "celebration" : "drawing"]}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ink} />
      <path className={styles["accent"]} d={accent} pathLength="1" />
    </svg>
  );
}
