import type { GuardRequestsRow } from "../../../store/guard-schema.ts";

export const NOW = 1_800_000_000_000;

/** A request of olivia's, whose number the administrator has picked a second ago. */
export const PICKED: GuardRequestsRow = {
  id: "r1",
  name_key: "olivia",
  user_name: "olivia",
  user_id: "1001",
  lane: "own",
  token_hash: "t",
  cookie_hash: "c",
  address: "::1",
  known_browser: 1,
  usual_network: 1,
  number: "10",
  numbers: '["10","11","12"]',
  state: "picked",
  reason: null,
  picked_by_id: "1000",
  picked_by: "administrator",
  case_id: "c1",
  setup: null,
  code: null,
  code_at: null,
  claimed_at: null,
  answer: null,
  asked_at: NOW - 1_000,
  expires_at: NOW + 60_000,
};
