/** The people of practice: one for each thing that is worth practising. Their passwords are shown on the page. */
export const people = [
  { name: "administrator", role: "PortalAdmin", password: "practice-admin", mfa: "off", onPhone: false },
  { name: "ada", role: "PortalOperator", password: "practice-ada", mfa: "off", onPhone: false },
  { name: "grace", role: "PortalOperator", password: "practice-grace", mfa: "on", onPhone: true },
  { name: "ravi", role: "RestoreOperator", password: "practice-ravi", mfa: "on", onPhone: false },
  { name: "rita", role: "ReadOnlyUser", password: "practice-rita", mfa: "off", onPhone: false },
  { name: "ines", role: "ReadOnlyUser", password: null, mfa: "off", onPhone: false },
  { name: "mina", role: "PortalOperator", password: "practice-mina", mfa: "on", onPhone: false },
  { name: "dora", role: "PortalAdmin", password: "practice-dora", mfa: "on", onPhone: false },
] as const;

export type PersonName = (typeof people)[number]["name"];

/** The password of a person who signs in here; "" for the others. */
export function passwordOf(wanted: PersonName): string {
  return people.find(({ name }) => name === wanted)?.password ?? "";
}
