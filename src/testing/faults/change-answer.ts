/** The members of an answer of the real server; of anything else, none. */
function membersOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? { ...json } : {};
}

/** Puts other members into the answer. */
export function withMembers(members: Readonly<Record<string, unknown>>) {
  return (json: unknown): unknown => ({ ...membersOf(json), ...members });
}

/** Leaves members out. */
export function without(...names: readonly string[]) {
  return (json: unknown): unknown =>
    Object.fromEntries(Object.entries(membersOf(json)).filter(([name]) => !names.includes(name)));
}

/** Changes one member that is a text. */
export function changed(name: string, change: (text: string) => unknown) {
  return (json: unknown): unknown => {
    const members = membersOf(json);
    return { ...members, [name]: change(String(members[name])) };
  };
}

/** Gives the enrollment another secret, in both places. */
export function withSecret(secret: string) {
  return withMembers({
    secretKey: secret,
    qrString: `otpauth://totp/olivia%40host?secret=${secret}&issuer=host`,
  });
}

/** Changes the rows of a page of users. */
export function withRows(
  change: (rows: readonly unknown[]) => unknown,
  members: Readonly<Record<string, unknown>> = {},
) {
  return (json: unknown): unknown => {
    const page = membersOf(json);
    const rows: readonly unknown[] = Array.isArray(page["results"]) ? page["results"] : [];
    return { ...page, results: change(rows), ...members };
  };
}

/** Changes every row of a page of users. */
export function eachRow(change: (row: unknown) => unknown) {
  return withRows((rows) => rows.map(change));
}
