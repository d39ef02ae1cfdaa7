import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./layout.module.css";

interface CardProps {
  readonly children: ReactNode;
  /** Of sign-in, or of everything else. */
  readonly width?: "narrow" | "text";
}

/** The sheet that a page lies on: its parts stand one below the other, 24 px apart. On a phone it is the page. */
export function Card({ children, width = "text" }: CardProps) {
  return (
    <div data-card={width} className={styles["card"]}>
      {children}
    </div>
  );
}

interface CardTopProps {
  /** Where one stands: the list of steps, or nothing. */
  readonly children?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The first line of a card that can be left: the way out is a cross at its end. */
export function CardTop({ children, closeLabel, onClose }: CardTopProps) {
  return (
    <div className={styles["top"]}>
      <div className={styles["where"]}>{children}</div>
      <Button kind="text" icon="cross" aria-label={closeLabel} title={closeLabel} onClick={onClose} />
    </div>
  );
}
