export const enrollScan = {
  "enroll.scan.heading": "Scan the QR code",
  "enroll.scan.heading-phone": "Add the account to your app",
  "enroll.scan.text": "Open your authenticator app, choose “add”, and point the camera here.",
  "enroll.scan.text-phone":
    "Your authenticator app is on this phone, so there is nothing to scan. Open the app from here, or copy the key into it.",
  "enroll.scan.by-hand": "Can't scan? Enter this key by hand:",
  "enroll.scan.by-hand-phone": "Or copy the key, and choose “enter a key” in your app:",
  "enroll.scan.qr": "QR code to add {account} at {issuer} to an authenticator app",
  "enroll.scan.qr-covered": "The QR code is hidden",
  "enroll.scan.enlarge": "Enlarge",
  "enroll.scan.key": "Secret key",
  "enroll.scan.key-covered": "The secret key is hidden",
  "enroll.scan.copy-key": "Copy key",
  "enroll.scan.spell": "Spell it out",
  "enroll.scan.account": "Account",
  "enroll.scan.issuer": "Issuer",
  "enroll.scan.details": "Technical details",
  "enroll.scan.details.type": "Type",
  "enroll.scan.details.totp": "Time-based (TOTP)",
  "enroll.scan.details.algorithm": "Algorithm",
  "enroll.scan.details.digits": "Code length",
  "enroll.scan.details.period": "Period",
  "enroll.scan.open-here": "Is the app on this device?",
  "enroll.scan.open": "Open in authenticator app",
  "enroll.scan.open-failed":
    "Nothing opened? Then no app on this device takes such links. Copy the key instead.",
  "enroll.scan.show-qr": "Show QR code",
  "enroll.scan.weak":
    "The server made a short secret key. It works, but tell your administrator that the appliance is due for an update.",
  "enroll.scan.seen":
    "Whoever sees this QR code or key can make your codes. If somebody did, cancel and start again.",
} as const;
