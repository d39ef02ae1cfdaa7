import { randomBytes, randomInt } from "node:crypto";

/** Where the appliance takes randomness from. */
export interface Random {
  readonly bytes: (count: number) => Uint8Array;
  /** An integer from 0 to `limit` - 1, without modulo bias. */
  readonly below: (limit: number) => number;
}

/** The machine's cryptographic generator. */
export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  below: (limit) => randomInt(limit),
};
