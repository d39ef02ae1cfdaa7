import { codeHalves } from "./code-input.ts";
import { stripUnsafe } from "./display-text.ts";
import type { TextFile } from "./text-file.ts";

export interface ScratchCodeFileInput {
  readonly appliance: string;
  readonly account: string;
  /** Local calendar day, `YYYY-MM-DD`: sorts, and holds no character a file system refuses. */
  readonly day: string;
  readonly codes: readonly string[];
  /** Whole sentences of the catalog. */
  readonly texts: {
    readonly title: string;
    /** Lines above the codes: which appliance, whose account, made when. */
    readonly about: readonly string[];
    /** Lines below the codes: how to use them. */
    readonly use: readonly string[];
  };
}

/** File systems allow 255 bytes; two parts of this size leave room for the rest. */
const NAME_PART_BYTES = 100;

/**
 * The download with the scratch codes. Lines end with CR LF, since Notepad of older Windows shows
 * bare LF as one line, and none starts with `=`, `+`, `-` or `@`, which a spreadsheet would run.
 */
export function scratchCodeFile(input: ScratchCodeFileInput): TextFile {
  const { title, about, use } = input.texts;
  const lines = [
    title,
    "",
    ...about,
    "",
    ...input.codes.map((code) => codeHalves(code).join(" ")),
    "",
    ...use,
  ];
  const parts = [input.appliance, input.account].map(namePart).filter((part) => part !== "");
  return {
    name: `${["scratch-codes", ...parts, input.day].join("_")}.txt`,
    text: `${lines.map(safeLine).join("\r\n")}\r\n`,
  };
}

function safeLine(line: string): string {
  const clean = stripUnsafe(line.replaceAll(/\s+/gu, " "));
  return /^[\s"]*[=+@-]/u.test(clean) ? `'${clean}` : clean;
}

/** Letters, digits, dots inside and `@` survive; everything a path or a shell could read does not. */
function namePart(text: string): string {
  const slug = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}.@]+/gu, "-")
    .replaceAll(/\.{2,}/gu, ".")
    .replaceAll(/^[-.@]+|[-.@]+$/gu, "");
  return cutToBytes(slug, NAME_PART_BYTES);
}

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let cut = Array.from(text);
  while (encoder.encode(cut.join("")).length > limit) cut = cut.slice(0, -1);
  return cut.join("");
}

/** The calendar day of a time in the reader's own time zone, as `YYYY-MM-DD`. */
export function localDay(epochMs: number): string {
  const date = new Date(epochMs);
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

/** The same with the time, as `YYYY-MM-DD HH.MM.SS`: it stands in the name of an account, where a colon would part it. */
export function localInstant(epochMs = Date.now()): string {
  const date = new Date(epochMs);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return `${localDay(epochMs)} ${parts.map((part) => String(part).padStart(2, "0")).join(".")}`;
}
