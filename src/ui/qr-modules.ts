/**
 * Bytes that fit into a QR code of version 1, 2, … at error correction L in byte mode (ISO/IEC 18004:2015, table 7).
 * An otpauth URI is ASCII with lower-case letters, so it is always in byte mode, one byte a character.
 */
const capacities = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003,
  1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953,
] as const;

/** Modules along one side of the code, without the quiet zone; 177, the largest, for what is too long. */
export function qrModules(uri: string): number {
  const index = capacities.findIndex((capacity) => uri.length <= capacity);
  const version = index === -1 ? capacities.length : index + 1;
  return 17 + 4 * version;
}
