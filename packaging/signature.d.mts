export function sign(bytes: Buffer, key: string | Buffer): string;
