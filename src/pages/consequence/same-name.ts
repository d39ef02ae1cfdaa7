/** Whether two spellings are one user: the appliance takes `Ada`, `ada ` and full-width letters for the same (security rule 5). */
export function sameName(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
