/** Whether two spellings name one user: appliances take `Alice` and `alice ` for the same. */
export function sameUser(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(userName: string): string {
  return userName.normalize("NFKC").trim().toLowerCase();
}
