/** Names are compared like this: `Alice`, `alice ` and full-width `ａｌｉｃｅ` are one (security rule 5). */
export function userNameKey(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
