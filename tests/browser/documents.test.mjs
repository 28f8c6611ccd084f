// Documents that rest on others: validity, relations, versions, who may read; and what a search finds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accessFaults, root, same, settled } from "./kit.mjs";

const decision = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN

Số: 1204/QĐ-UBND

Lam Sơn, ngày 10 tháng 6 năm 2026

# QUYẾT ĐỊNH

Về việc ban hành Kế hoạch bảo đảm trật tự, an toàn giao thông giai đoạn mới

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo đảm trật tự, an toàn giao thông trên địa bàn tỉnh.

Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 2386/QĐ-UBND ngày 27 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh.

Điều 3. Sở Xây dựng chủ trì, báo cáo kết quả trước ngày 30 tháng 9 năm 2026.
`;

/** Takes in a decision that replaces document 3, and a later version of the telegram. */
async function arrive(kit) {
  const take = async (name, text, given = {}) => (await kit.write("hoa", "import", given, [{ name, text }])).items[0].id;
  const telegram = readFileSync(join(root, "examples/11-cong-dien.md"), "utf8");
  return {
    decision: await take("quyet-dinh.md", decision),
    telegram: await take("cong-dien.md", telegram.replace("ít nhất 04 giờ", "ít nhất 06 giờ"), { version_of: 5 }),
  };
}

let made;

export const tests = {
  "the outline and the marks are as the server reads them, and the file comes back as it was received": async (kit) => {
    const { page, faults, open, close } = await kit.person("hoa");
    await open("/van-ban/1");
    const reading = kit.suot(["document", "reading", 1]);
    const headings = reading.nodes.filter(({ heading, marker, kind }) => (heading || marker) && ["part", "chapter", "section", "subsection", "article", "annex", "head"].includes(kind));
    await page.locator(".outline li").nth(headings.length - 1).waitFor();
    same(await page.locator(".outline li").count(), headings.length, "the outline");
    await page.locator(".outline button", { hasText: "Chuẩn bị trước mùa mưa lũ" }).click();
    await page.locator(".sheet span.actor", { hasText: "UBND các xã, phường" }).first().waitFor(); // in a column of its own, outside the duty's words
    const received = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải tệp gốc" }).click();
    same(readFileSync(await (await received).path()).equals(readFileSync(join(root, "examples/04-ke-hoach-ubnd-tinh.docx"))), true, "the bytes that come back");
    same(faults, [], "the pages");
    await close();
  },

  "a replaced document says so, and by what; relations as table and graph": async (kit) => {
    made = await arrive(kit);
    const { page, faults, open, close } = await kit.person("hoa");
    await open("/van-ban/3");
    await page.getByText("Văn bản này đã bị thay thế bởi").waitFor();
    await kit.picture(page, "van-ban-bi-thay-the");
    same(await accessFaults(page), [], "axe-core");
    await page.getByText("Sơ đồ", { exact: true }).click();
    await page.getByRole("img", { name: /Sơ đồ \d+ quan hệ/ }).locator("svg").waitFor();
    await kit.picture(page, "van-ban-so-do");
    await page.getByRole("link", { name: "Xem các nhiệm vụ đó" }).click();
    await settled(page);
    await page.getByText("Văn bản giao việc đã bị thay thế").first().waitFor();
    await open(`/van-ban/${made.decision}`);
    await page.locator("a.citation", { hasText: "2386/QĐ-UBND" }).click();
    await page.waitForURL(/van-ban\/3$/);
    await open("/van-ban?validity=ended");
    await page.getByText("1 văn bản").waitFor();
    same(faults, [], "the pages");
    await close();
  },

  "two versions are compared word by word": async (kit) => {
    const { page, faults, open, close } = await kit.person("hoa");
    await open("/van-ban/5");
    await page.getByText("Đã có bản mới hơn:").waitFor();
    await page.getByRole("link", { name: "So sánh từng chữ" }).click();
    await page.getByText(/điều khoản khác nhau/).waitFor();
    same([await page.locator("del").allInnerTexts(), await page.locator("ins").allInnerTexts()], [["04"], ["06"]], "the difference");
    await page.getByText("Cần xem lại:").waitFor();
    await kit.picture(page, "van-ban-so-sanh");
    same(await accessFaults(page), [], "axe-core");
    same(faults, [], "the pages");
    await close();
  },

  "a document is restricted to named readers, and opened again": async (kit) => {
    const { page, faults, open, close } = await kit.person("hoa");
    await open(`/van-ban/${made.decision}`);
    await page.getByRole("button", { name: "Hạn chế người đọc" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Được đọc, ngoài bạn").fill("lan,");
    await dialog.getByLabel("Lý do").fill("Chờ công bố");
    await kit.picture(page, "van-ban-han-che");
    same(await accessFaults(page), [], "axe-core");
    await dialog.getByRole("button", { name: "Hạn chế người đọc" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".tag", { hasText: "Hạn chế người đọc" }).waitFor();
    const other = await kit.person("son");
    await other.page.goto(`${kit.base}/van-ban/${made.decision}`);
    await other.page.getByText(/Không tìm thấy|Không có quyền xem/).first().waitFor();
    await other.close();
    await page.getByRole("button", { name: "Hạn chế người đọc" }).click();
    await dialog.getByLabel("Lý do").fill("Đã công bố");
    await dialog.getByRole("button", { name: "Thôi hạn chế" }).click();
    await page.locator(".tag", { hasText: "Hạn chế người đọc" }).waitFor({ state: "detached" });
    same(faults, [], "the pages");
    await close();
  },

  "a search shows kinds, is narrowed, and a provision opens in its place": async (kit) => {
    const { page, faults, open, close } = await kit.person("lan");
    await open("/tim-kiem?q=phuong%20an");
    for (const kind of ["Văn bản", "Điều khoản", "Nhiệm vụ"]) await page.getByRole("heading", { name: kind, exact: true }).waitFor();
    await page.locator("label", { hasText: "Điều khoản" }).click();
    await page.waitForURL(/kind=provision/);
    await page.getByRole("heading", { name: "Nhiệm vụ", exact: true }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: /Mục/ }).first().click();
    await page.waitForURL(/van-ban\/\d+\?begin=/);
    await page.locator(".sheet .found").first().waitFor();
    await open("/tim-kiem?q=phuong%20an&issuer=khong-co-ai");
    await page.getByText("Không có văn bản nào khớp.").waitFor();
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.locator("mark").first().waitFor();
    same(faults, [], "the pages");
    await close();
  },
};
