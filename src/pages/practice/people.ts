import type { Seed } from "./appliance/seed.ts";

/** The people of practice: one for each thing that is worth practising. Their passwords are shown on the page. */
export const people = [
  { name: "administrator", role: "PortalAdmin", password: "practice-admin", mfa: "off", onPhone: false },
  { name: "ada", role: "PortalOperator", password: "practice-ada", mfa: "off", onPhone: false },
  { name: "grace", role: "PortalOperator", password: "practice-grace", mfa: "on", onPhone: true },
  { name: "ravi", role: "RestoreOperator", password: "practice-ravi", mfa: "on", onPhone: false },
  { name: "rita", role: "ReadOnlyUser", password: "practice-rita", mfa: "off", onPhone: false },
  { name: "ines", role: "ReadOnlyUser", password: null, mfa: "off", onPhone: false },
] as const;

export type PersonName = (typeof people)[number]["name"];

/** The same people as the appliance starts with them. */
export function peopleSeeds(describe: (name: PersonName) => string): Seed[] {
  return people.map(({ name, role, password, mfa }) => ({
    name,
    description: () => describe(name),
    role,
    password,
    mfa,
  }));
}
