import { ProblemError } from "../problem-error.ts";

/**
 * Requires the media type, with UTF-8 as the only charset (D-24).
 * @throws ProblemError unsupported-media-type
 */
export function checkMediaType(request: Request, mediaType: string): void {
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "")
    .split(";")
    .map((part) => part.trim());
  const utf8 = parameters.every((part) => !/^charset=/i.test(part) || /^charset="?utf-8"?$/i.test(part));
  if (type.toLowerCase() !== mediaType || !utf8) throw new ProblemError("unsupported-media-type");
}
