/** Where a long name may break: after "@" and before a dot. */
export function longNameParts(name: string): string[] {
  return name.split(/(?<=@)|(?=\.)/u);
}
