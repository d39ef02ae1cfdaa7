export type Proof = readonly [file: string, name: string];

export function readProofs(
  file: string,
): readonly { readonly promise: string; readonly proofs: readonly Proof[] }[];
export function patternOf(name: string): string;
export function unproved(proofs: readonly Proof[], passes: readonly string[]): readonly Proof[];
