import * as v from "valibot";
import { readCapped } from "./read-capped.ts";

/** A report is under 2 kB; scripts and samples are not wanted. */
const LARGEST = 16_384;

const oldStyle = v.object({
  "csp-report": v.object({
    "effective-directive": v.optional(v.string()),
    "violated-directive": v.optional(v.string()),
    "blocked-uri": v.optional(v.string()),
    "document-uri": v.optional(v.string()),
    "source-file": v.optional(v.string()),
    "line-number": v.optional(v.number()),
  }),
});

/** What is kept of a report: where, and which rule. Never queries, fragments or script samples. */
export interface CspReport {
  readonly directive: string;
  readonly blocked: string;
  readonly page: string;
  readonly source: string;
  readonly line: number | null;
}

/** Decodes the body of a `report-uri` report; `too-large` or null (no report) otherwise. */
export async function readCspReport(request: Request): Promise<CspReport | "too-large" | null> {
  const bytes = await readCapped(request, LARGEST);
  if (bytes === null) return "too-large";
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), oldStyle), new TextDecoder().decode(bytes));
  if (!parsed.success) return null;
  const report = parsed.output["csp-report"];
  return {
    directive: short(report["effective-directive"] ?? report["violated-directive"] ?? ""),
    blocked: address(report["blocked-uri"]),
    page: address(report["document-uri"]),
    source: address(report["source-file"]),
    line: report["line-number"] ?? null,
  };
}

/** Origin and path of an address; for `data:` and the like the scheme, for `inline` the word. */
function address(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) return short(text ?? "");
  const { protocol, origin, pathname } = new URL(text);
  return short(origin === "null" ? protocol : origin + pathname);
}

function short(text: string): string {
  return (
    text
      .replace(/[^\x20-\x7e]/g, "")
      .split(/[?#]/)[0]
      ?.slice(0, 200) ?? ""
  );
}
