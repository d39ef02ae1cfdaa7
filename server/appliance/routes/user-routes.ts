import type { Version } from "../versions.ts";
import { createUserBody, createUserBodyV1, editUserBody, editUserBodyV1 } from "../users/user-bodies.ts";
import { empty, json } from "./answers.ts";
import { withBearer, withJson } from "./common-problems.ts";
import { usersQuery } from "./request-schemas.ts";
import { pageOf, userV1, userV81 } from "./response-schemas.ts";
import type { Route } from "./route.ts";

/** Users: list, read, create, edit, delete. */
export function userRoutes(version: Version): Route[] {
  const user = version.showsRoles ? userV81 : userV1;
  const createBody = version.showsRoles ? createUserBody : createUserBodyV1;
  const editBody = version.showsRoles ? editUserBody : editUserBodyV1;
  const all = { version, bearer: true, query: null, path: `/api/${version.name}/users` } as const;
  const one = { ...all, path: `/api/${version.name}/users/{id}` } as const;
  const none = { kind: "none" } as const;
  return [
    {
      ...all,
      operationId: "listUsers",
      method: "GET",
      summary: "Lists users, by name; who is no PortalAdmin sees only himself",
      query: usersQuery,
      body: none,
      answers: [json(200, "A page of users", pageOf(user))],
      problems: [...withBearer, "bad-request"],
    },
    {
      ...all,
      operationId: "createUser",
      method: "POST",
      summary: "Creates a user",
      body: { kind: "json", schema: createBody, required: true },
      answers: [json(version.createStatus, "The new user", user)],
      problems: [...withJson, "step-up-required", "not-allowed", "conflict"],
    },
    {
      ...one,
      operationId: "getUser",
      method: "GET",
      summary: "Reads a user",
      body: none,
      answers: [json(200, "The user", user)],
      problems: [...withBearer, "not-allowed", "user-gone"],
    },
    {
      ...one,
      operationId: "editUser",
      method: "PUT",
      summary:
        "Changes description, password or role (v8.1); a new password or role ends the user's other sessions",
      body: { kind: "json", schema: editBody, required: true },
      answers: [json(200, "The changed user", user)],
      problems: [
        ...withJson,
        "step-up-required",
        "not-allowed",
        "user-gone",
        "external-identity",
        "conflict",
      ],
    },
    {
      ...one,
      operationId: "deleteUser",
      method: "DELETE",
      summary: "Deletes a user; his tokens die at once",
      body: none,
      answers: [empty(204, "Deleted")],
      problems: [...withBearer, "not-allowed", "user-gone", "conflict"],
    },
  ];
}
