import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "good" | "warn" | "bad";

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: ReactNode;
  /** `alert` for a failure, `status` for a success; without it the notice is part of the page and not announced. */
  readonly role?: "alert" | "status";
  /** A paragraph; what needs more than one comes as children. */
  readonly text?: ReactNode;
  readonly children?: ReactNode;
}

export function Notice({ tone, title, role, text, children }: NoticeProps) {
  return (
    <div role={role} className={classNames(styles["notice"], styles[tone])}>
      <Icon name={tone} />
      <div className={styles["body"]}>
        {Boolean(title) && <p className={styles["title"]}>{title}</p>}
        {Boolean(text) && <p>{text}</p>}
        {children}
      </div>
    </div>
  );
}
