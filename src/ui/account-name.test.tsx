import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AccountName } from "./long-name.tsx";
import styles from "./text.module.css";

test.each([
  ["rita@vm 2026-12-01", "2026-12-01"],
  ["rita@vm 2026-12-01 10.28", "2026-12-01"],
])("%s is copied as it is, and its date is one piece", (name, date) => {
  const { container } = render(<AccountName name={name} />);
  expect(container.textContent).toBe(name);
  expect(screen.getByText(date)).toHaveClass(styles["whole"] ?? "no class");
});
