/**
 * What is wrong with a text that should be a JSON object, or null. No part of the text is told: it may be a secret, and
 * Node's own message holds some of it.
 */
export function objectFault(text: string): string | null {
  try {
    JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const lines = text.slice(0, Number(at ?? 0)).split("\n").length;
    return at === undefined ? "is not JSON." : `is not JSON: look at line ${lines}.`;
  }
  return text.trimStart().startsWith("{") ? null : "is not a JSON object: it must begin with {.";
}
