export function releaseFaults(folder: string, publicKey?: string): readonly string[];
