/** Every third pair of seeds: the thief is at it all day, from the office too, and administrators open sign-ins. */
export const isSiege = (seed: number): boolean => Math.floor(seed / 2) % 3 === 2;

/** Who plays; a thief comes from everywhere. */
export const CAST = [
  { name: "administrator", part: "administrator", address: "10.1.0.1" },
  { name: "ada", part: "administrator", address: "10.1.0.2" },
  { name: "olivia", part: "anybody", address: "10.2.0.1" },
  { name: "rita", part: "anybody", address: "10.2.0.2" },
  { name: "ravi", part: "administrator", address: "10.3.0.1" },
  { name: "somebody else", part: "thief", address: null },
] as const;
