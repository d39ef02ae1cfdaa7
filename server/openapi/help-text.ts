import { problemTypes, type ProblemType } from "../../contract/problem-types.ts";
import { problemDetails } from "../http/problem.ts";

/** A paragraph for each refusal, with what to do; `GET /api/help`, where the Link header of a refusal leads. */
export function helpText(): string {
  const paragraphs = Object.keys(problemTypes).filter(isType).map(paragraph);
  return ["# What to do about a refusal\n", ...paragraphs].join("\n");
}

function paragraph(type: ProblemType): string {
  const { status, title } = problemTypes[type];
  return `<a id="${type}"></a>\n## ${type} (${status})\n\n${title} ${problemDetails[type]}\n`;
}

function isType(name: string): name is ProblemType {
  return Object.hasOwn(problemTypes, name);
}
