import type { Random } from "./random.ts";

const CODES = 5;
const LOWEST = 10_000_000;
const CHOICES = 90_000_000;

/** Five distinct codes of eight digits, none starting with 0 (contract.md section 4), drawn without bias. */
export function newScratchCodes(random: Random): string[] {
  const codes = new Set<string>();
  while (codes.size < CODES) codes.add(String(LOWEST + random.below(CHOICES)));
  return [...codes];
}
