import { displayText } from "../lib/display-text.ts";

const LONGEST = 60;

/**
 * What the operator must look for in `config.json`: each wrong member with the value that stands there.
 * @param json the undecoded body
 * @param wrongMembers of `decodeRuntimeConfig`
 */
export function wrongMemberTexts(json: unknown, wrongMembers: readonly string[]): string[] {
  const given = new Map(typeof json === "object" && json !== null ? Object.entries(json) : []);
  return wrongMembers.map((name) => {
    if (!given.has(name)) return name;
    const value = displayText(JSON.stringify(given.get(name)));
    return `${name}: ${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}`;
  });
}
