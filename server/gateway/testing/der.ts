/** The few pieces of DER (ITU-T X.690) that a certificate is written in. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
export const integer = (value: number) => der(0x02, Buffer.from([value]));
export const octets = (bytes: Uint8Array) => der(0x04, bytes);
export const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes);
export const truth = der(0x01, Buffer.from([0xff]));

/** An object identifier, given as the hex of its encoded arcs. */
export const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));

/** A distinguished name of one common name. */
export const commonName = (name: string) =>
  sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(name)))));

/** GeneralizedTime. */
export const time = (epochMs: number) =>
  der(0x18, Buffer.from(`${new Date(epochMs).toISOString().replace(/\D/g, "").slice(0, 14)}Z`));
