export function sign(bytes: Buffer, key: string | Buffer): string;
export function isSigned(bytes: Buffer, signature: string, keyFile: string): boolean;
