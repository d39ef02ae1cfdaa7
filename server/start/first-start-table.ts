/** An account that was made at the first start, with its generated password. */
interface FirstPassword {
  readonly userName: string;
  readonly password: string;
  readonly role: string;
}

/** The table of generated passwords, and who may do what: shown once on standard output, kept nowhere (faults.md D-45). */
export function firstStartTable(rows: readonly FirstPassword[]): string {
  const head = { userName: "User name", password: "Password" };
  const width = (pick: (row: typeof head) => string) =>
    Math.max(...[head, ...rows].map((row) => pick(row).length));
  const names = width((row) => row.userName);
  const line = ({ userName, password }: typeof head) => `  ${userName.padEnd(names)}  ${password}\n`;
  return (
    "\nFirst start. These accounts were made; their passwords are shown this once:\n\n" +
    line(head) +
    line({ userName: "-".repeat(names), password: "-".repeat(width((row) => row.password)) }) +
    `${rows.map(line).join("")}\n${rolesOf(rows)}\n`
  );
}

function rolesOf(rows: readonly FirstPassword[]): string {
  return [...new Set(rows.map(({ role }) => role))]
    .map((role) => {
      const names = rows.filter((row) => row.role === role).map(({ userName }) => userName);
      return `${role}: ${names.join(", ")}.\n`;
    })
    .join("");
}
