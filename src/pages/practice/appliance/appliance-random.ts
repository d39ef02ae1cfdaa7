/** Where the practice appliance takes its secrets, tokens and codes from. */
export interface ApplianceRandom {
  readonly bytes: (count: number) => Uint8Array;
}

/** Even in practice nothing is guessable: the same screens teach the same habits. */
export const browserRandom: ApplianceRandom = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};
