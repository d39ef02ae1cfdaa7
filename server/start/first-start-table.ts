/** An account that was made at the first start. */
export interface FirstPassword {
  readonly userName: string;
  readonly role: string;
  readonly password: string;
}

/** The table of generated passwords: shown once on standard output, kept nowhere (faults.md D-45). */
export function firstStartTable(rows: readonly FirstPassword[]): string {
  const head = { userName: "User name", role: "Role", password: "Password" };
  const width = (pick: (row: FirstPassword) => string) =>
    Math.max(...[head, ...rows].map((row) => pick(row).length));
  const names = width((row) => row.userName);
  const roles = width((row) => row.role);
  const line = ({ userName, role, password }: FirstPassword) =>
    `  ${userName.padEnd(names)}  ${role.padEnd(roles)}  ${password}`;
  return [
    "",
    "First start. These accounts were made; their passwords are shown this once:",
    "",
    line(head),
    `  ${"-".repeat(names)}  ${"-".repeat(roles)}  ${"-".repeat(width((row) => row.password))}`,
    ...rows.map(line),
    "",
    "",
  ].join("\n");
}
