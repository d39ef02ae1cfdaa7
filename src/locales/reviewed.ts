/** Who has read a text besides its translator: a fresh pair of eyes, or somebody who grew up with the language. */
type Reader = "none" | "second reader" | "native";

/** What agents read aloud to frightened people, word for word: a wrong "never" there is a security fault. */
type SpokenArea = "gate" | "hand-over" | "walkthrough";

const unread = { gate: "none", "hand-over": "none", walkthrough: "none" } as const;
const secondReader = {
  gate: "second reader",
  "hand-over": "second reader",
  walkthrough: "second reader",
} as const;

/** By language; English is the source. A change of what is said in an area sets it to `none` until it is read again. */
export const reviewed: Readonly<Record<string, Readonly<Record<SpokenArea, Reader>>>> = {
  en: secondReader,
  de: secondReader,
  fr: secondReader,
  es: secondReader,
  it: secondReader,
  "pt-BR": secondReader,
  pl: secondReader,
  ja: secondReader,
  "zh-CN": secondReader,
  ko: secondReader,
  ar: secondReader,
  he: secondReader,
};

/** Whether agents may read aloud in this language: somebody has read each spoken area once more. */
export function isSpoken(tag: string): boolean {
  return Object.values(reviewed[tag] ?? unread).every((reader) => reader !== "none");
}

/** Whether an area of this language may be shown; else English stands in. */
export function isOffered(tag: string, area: string): boolean {
  const spoken = Object.keys(unread).includes(area);
  return !spoken || isSpoken(tag);
}
