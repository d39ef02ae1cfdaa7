/**
 * The language as it is written where the reader lives, such as `en-GB`: dates and numbers stand as he knows them.
 * @param tag a language, or a language that is tied to a region or to digits already, which stays as it is
 * @param wanted the languages of the browser, the dearest first
 */
export function regionalTag(tag: string, wanted: readonly string[]): string {
  return wanted.find((each) => each.startsWith(`${tag}-`)) ?? tag;
}
