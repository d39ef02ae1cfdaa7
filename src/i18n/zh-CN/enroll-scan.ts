import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "扫描二维码",
  "enroll.scan.heading-phone": "将账号添加到应用",
  "enroll.scan.text": "请打开验证器应用，选择“添加”，然后将相机对准此处。",
  "enroll.scan.text-phone":
    "验证器应用就在这部手机上，因此无需扫描。请从这里打开应用，或将密钥复制到应用中。",
  "enroll.scan.by-hand": "无法扫描？请手动输入此密钥：",
  "enroll.scan.by-hand-phone": "或者复制密钥，然后在应用中选择“输入设置密钥”：",
  "enroll.scan.qr": "用于将 {issuer} 的 {account} 添加到验证器应用的二维码",
  "enroll.scan.qr-covered": "二维码已隐藏",
  "enroll.scan.enlarge": "放大",
  "enroll.scan.key": "密钥",
  "enroll.scan.key-covered": "密钥已隐藏",
  "enroll.scan.copy-key": "复制密钥",
  "enroll.scan.spell": "逐字拼读",
  "enroll.scan.account": "账号",
  "enroll.scan.issuer": "颁发者",
  "enroll.scan.details": "技术详情",
  "enroll.scan.details.type": "类型",
  "enroll.scan.details.totp": "基于时间 (TOTP)",
  "enroll.scan.details.algorithm": "算法",
  "enroll.scan.details.digits": "验证码长度",
  "enroll.scan.details.period": "更换周期",
  "enroll.scan.open-here": "应用就在这台设备上吗？",
  "enroll.scan.open": "在验证器应用中打开",
  "enroll.scan.open-failed": "没有打开任何应用？说明这台设备上没有应用能打开此类链接。请改为复制密钥。",
  "enroll.scan.show-qr": "显示二维码",
  "enroll.scan.weak": "服务器生成的密钥较短。密钥可以使用，但请告知管理员系统需要更新。",
  "enroll.scan.seen": "看到此二维码或密钥的人可以生成您的验证码。如果有人看到了，请取消并重新开始。",
} as const satisfies Translation<typeof english>;
