/** Where a long name may break: after "@" and before a dot. A short one stays on its line. */
export function longNameParts(name: string): string[] {
  return name.length > 20 ? name.split(/(?<=@)|(?=\.)/u) : [name];
}
