// The built server: `node server.js`. Says so in a sentence where Node is too old to read the rest.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  await import("./dist-server/main.js");
} else {
  process.stderr.write(
    `This needs Node 20.19 or newer, and this is Node ${process.versions.node}: install Node 24 from https://nodejs.org.\n`,
  );
  process.exitCode = 1;
}
