import type { IssuedToken, Session, World } from "./world.ts";

/** Ends the sessions that are chosen: both tokens of each die at once. */
export function endSessions(world: World, chosen: (session: Session) => boolean): void {
  for (const tokens of [world.accessTokens, world.refreshTokens]) {
    const dead = [...tokens].filter(([, { session }]: [string, IssuedToken]) => chosen(session));
    for (const [token] of dead) tokens.delete(token);
  }
}
