/** An account that was made at the first start, with its generated password. */
interface FirstPassword {
  readonly userName: string;
  readonly password: string;
}

/** The table of generated passwords: shown once on standard output, kept nowhere (faults.md D-45). */
export function firstStartTable(rows: readonly FirstPassword[]): string {
  const head = { userName: "User name", password: "Password" };
  const width = (pick: (row: FirstPassword) => string) =>
    Math.max(...[head, ...rows].map((row) => pick(row).length));
  const names = width((row) => row.userName);
  const line = ({ userName, password }: FirstPassword) => `  ${userName.padEnd(names)}  ${password}\n`;
  return (
    "\nFirst start. These accounts were made; their passwords are shown this once:\n\n" +
    line(head) +
    line({ userName: "-".repeat(names), password: "-".repeat(width((row) => row.password)) }) +
    `${rows.map(line).join("")}\n`
  );
}
