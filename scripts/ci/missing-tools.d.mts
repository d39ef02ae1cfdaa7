export function missingTools(path?: string): readonly (readonly [program: string, debian: string])[];
