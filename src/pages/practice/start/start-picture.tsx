import styles from "./start-page.module.css";

/** Strokes on a grid of 48 × 32; the second path has the accent. */
const drawings = {
  alone: ["M10 3h13v26H10zM14.5 26h4", "M13.5 9h6M13.5 13h6M13.5 17h6"],
  agent: [
    "M12 18v-4a12 12 0 0124 0v4M10 18h5v7h-5zM33 18h5v7h-5zM36 25c0 3-3 4-8 4",
    "M20 14c2-2 6-2 8 0M24 20v.1",
  ],
  caller: ["M10 6h20v15H10zM15 26h10M20 21v5", "M35 10h9v19h-9zM38 26h3"],
} as const;

/** What one will have in front of oneself: a phone, a headset, a screen with a phone beside it. */
export function StartPicture(props: { readonly of: keyof typeof drawings }) {
  const [ink, accent] = drawings[props.of];
  return (
    <svg className={styles["picture"]} viewBox="0 0 48 32" aria-hidden="true" focusable="false">
      <path d={ink} />
      <path className={styles["accent"]} d={accent} />
    </svg>
  );
}
