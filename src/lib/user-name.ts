/** What two spellings of one user have in common: appliances take `Alice`, `alice ` and full-width letters for the same. */
export function userNameKey(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

export function sameUser(one: string, other: string): boolean {
  return userNameKey(one) === userNameKey(other);
}
