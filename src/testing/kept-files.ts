import { vi } from "vitest";

/** The texts of the files that are handed to the browser from now on. */
export function keptFiles(): readonly Promise<string>[] {
  const texts: Promise<string>[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) texts.push(blob.text());
    return "blob:test";
  });
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
  return texts;
}
