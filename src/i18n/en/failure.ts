export const failure = {
  "failure.offline": "You are offline. Nothing was changed. Connect to the network, then try again.",
} as const;
