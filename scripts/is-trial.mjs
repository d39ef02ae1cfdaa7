/** Whether this start is a trial: nobody decided about demo accounts, and nobody else can reach the server. */
export function isTrial({ DEMO = "", HOST = "", DATABASE_URL = "", APPLIANCE_URL = "" }) {
  const loopback = ["", "localhost", "::1"].includes(HOST) || /^127(\.\d{1,3}){3}$/.test(HOST);
  return DEMO === "" && loopback && DATABASE_URL === "" && APPLIANCE_URL === "";
}
