/** An account that was made at the first start, with its generated password. */
interface FirstPassword {
  readonly userName: string;
  readonly password: string;
  readonly role: string;
}

/** The table of generated passwords: shown once on standard output, kept nowhere (faults.md D-45). */
export function firstStartTable(rows: readonly FirstPassword[]): string {
  const head = { userName: "User name", password: "Password", role: "Role" };
  const width = (pick: (row: FirstPassword) => string) =>
    Math.max(...[head, ...rows].map((row) => pick(row).length));
  const names = width(({ userName }) => userName);
  const passwords = width(({ password }) => password);
  const roles = width(({ role }) => role);
  const line = ({ userName, password, role }: FirstPassword) =>
    `  ${userName.padEnd(names)}  ${password.padEnd(passwords)}  ${role}\n`;
  return (
    "\nFirst start. These accounts were made; their passwords are shown this once:\n\n" +
    line(head) +
    line({ userName: "-".repeat(names), password: "-".repeat(passwords), role: "-".repeat(roles) }) +
    `${rows.map(line).join("")}\n`
  );
}
