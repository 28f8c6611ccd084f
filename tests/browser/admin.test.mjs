// What is administered through the pages, and what the register then holds.
import { createHmac } from "node:crypto";
import { accessFaults, check, same, settled } from "./kit.mjs";
import { today } from "./province.mjs";

/** The six digits of a secret in base 32 at a moment (RFC 6238: SHA-1, 30 seconds). */
function codeOf(secret, moment) {
  const bits = [...secret.replace(/[\s=]/g, "")].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  return String((hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const row = (page, words) => page.locator("tr", { hasText: words }).first();

export const tests = {
  "a deputy is named and ended": async (kit) => {
    const { page, faults, open, close } = await kit.person("minh");
    await open("/quan-tri?muc=uy-quyen");
    await page.getByLabel("Người làm thay").fill("lan");
    await page.getByLabel("Đến hết ngày").fill("31/07/2026");
    await page.keyboard.press("Enter");
    await page.getByLabel("Văn bản làm căn cứ").fill("22/GUQ-UBND");
    await page.getByRole("button", { name: "Ủy quyền", exact: true }).click();
    await row(page, "22/GUQ-UBND").getByText("Đang dùng").waitFor();
    await kit.picture(page, "quan-tri-uy-quyen");
    same(await accessFaults(page), [], "axe-core");
    same(kit.suot(["deputy", "list"]).items.map(({ deputy_name, until }) => [deputy_name, until]), [["Trần Thị Lan", "2026-07-31"]], "deputies");
    await page.getByRole("button", { name: "Kết thúc" }).click();
    await page.getByRole("button", { name: "Kết thúc" }).waitFor({ state: "detached" });
    same(faults, [], "the pages");
    await close();
  },

  "a second secret is made with a QR code and confirmed": async (kit) => {
    const { page, faults, open, close } = await kit.person("thanh");
    await open("/quan-tri");
    await page.getByRole("button", { name: "Lập mã bí mật" }).click();
    await page.getByRole("img", { name: "Mã QR của mã bí mật" }).waitFor();
    await kit.picture(page, "quan-tri-ma-thu-hai");
    same(await accessFaults(page), [], "axe-core");
    const secret = await page.locator("code.secret").innerText();
    // The clock of this server stands at the morning of its day.
    await page.getByLabel("Mã 6 số ứng dụng đang hiện").fill(codeOf(secret, Date.parse(`${today}T02:00:00Z`)));
    await page.getByRole("button", { name: "Xác nhận và bật" }).click();
    await page.getByText(/Từ lần đăng nhập sau cần thêm mã 6 số/).waitFor();
    same(faults, [], "the pages");
    await kit.write("admin", "account untotp", { account: "thanh" });
    await close();
  },

  "a token has its scope and can be ended": async (kit) => {
    const { page, faults, open, close } = await kit.person("lan");
    await open("/quan-tri");
    await page.getByLabel("Dùng cho việc gì").fill("Bảng tổng hợp tuần");
    await page.getByRole("button", { name: "Lập mã", exact: true }).click();
    await page.getByText("Chỉ hiện một lần").waitFor();
    const token = await page.locator(".ant-alert code").innerText();
    const asked = await page.context().request.get(`${kit.base}/api/summary`, { headers: { Authorization: `Bearer ${token}` } });
    check(asked.ok(), `the token is not taken: ${asked.status()}`);
    await row(page, "Bảng tổng hợp tuần").getByText("chỉ đọc").waitFor();
    await row(page, "Bảng tổng hợp tuần").getByRole("button", { name: "Thu hồi" }).click();
    await page.locator("tr", { hasText: "Bảng tổng hợp tuần" }).waitFor({ state: "detached" });
    same(faults, [], "the pages");
    await close();
  },

  "a swap of the year and a term are added": async (kit) => {
    const { page, faults, open, close } = await kit.person("admin");
    await open("/quan-tri?muc=lich");
    await page.getByLabel("Ngày", { exact: true }).fill("16/11/2026");
    await page.keyboard.press("Enter");
    await page.getByLabel("Loại ngày").click();
    await page.getByTitle("Nghỉ bù, hoán đổi").click();
    await page.getByLabel("Tên ngày").fill("Nghỉ hoán đổi ngày hội");
    await page.getByLabel("Văn bản làm căn cứ").fill("31/TB-UBND");
    await page.getByRole("button", { name: "Thêm ngày" }).click();
    await row(page, "Nghỉ hoán đổi ngày hội").getByText("sổ này thêm").waitFor();
    await open("/quan-tri?muc=nhiem-ky");
    await page.getByLabel("Nhiệm kỳ của").click();
    await page.getByTitle("Nhà nước").click();
    for (const [label, value] of [["Từ năm", "2036"], ["Đến năm", "2041"], ["Bắt đầu từ ngày", "01/03/2036"], ["Văn bản làm căn cứ", "02/NQ"]]) await page.getByLabel(label).fill(value);
    await page.getByRole("button", { name: "Thêm nhiệm kỳ" }).click();
    await row(page, "2036 – 2041").waitFor();
    same(kit.suot(["calendar", "list", "--year", 2026]).items.filter(({ added }) => added).map(({ day }) => day), ["2026-11-16"], "days added");
    same(faults, [], "the pages");
    await close();
  },
};
