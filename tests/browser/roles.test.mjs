// Every page as each role of the office, by keyboard from the menu: what a role finds opens and works, what it may not see says so in words.
import { accessFaults, check, same, settled } from "./kit.mjs";

const people = {
  hoa: ["Hôm nay", "Nhiệm vụ", "Nhập văn bản", "Rà soát", "Văn bản", "Báo cáo nhanh", "Cơ quan", "Tìm kiếm", "Quản trị"],
  lan: ["Hôm nay", "Nhiệm vụ", "Nhập văn bản", "Rà soát", "Văn bản", "Báo cáo nhanh", "Cơ quan", "Tìm kiếm", "Quản trị"],
  minh: ["Hôm nay", "Nhiệm vụ", "Rà soát", "Văn bản", "Báo cáo nhanh", "Cơ quan", "Tìm kiếm", "Nhật ký", "Quản trị"],
  son: ["Hôm nay", "Nhiệm vụ", "Văn bản", "Báo cáo nhanh", "Cơ quan", "Tìm kiếm", "Quản trị"],
  thanh: ["Hôm nay", "Nhiệm vụ", "Văn bản", "Báo cáo nhanh", "Cơ quan", "Tìm kiếm", "Nhật ký", "Quản trị"],
  admin: ["Hôm nay", "Nhiệm vụ", "Văn bản", "Báo cáo nhanh", "Cơ quan", "Tìm kiếm", "Nhật ký", "Quản trị"],
};

/** Goes by key from the top of the page until this is focused. */
async function tabTo(page, wanted) {
  await page.locator(".skip").focus();
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  check(false, "is not reached by Tab");
}

/** Tab through a whole page: no stop without a name, none that is not seen, and it comes round. */
async function stopsOf(page) {
  const faults = new Set();
  await page.locator("main").focus();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { width, height } = element.getBoundingClientRect();
      const name = element.getAttribute("aria-label") || element.textContent?.trim() || element.labels?.length || element.title || element.placeholder || element.getAttribute("aria-labelledby");
      return { html: element.outerHTML.slice(0, 120), seen: (width > 0 && height > 0) || element.tagName === "INPUT", named: Boolean(name) };
    });
    if (!stop) break;
    if (!stop.seen) faults.add(`not seen: ${stop.html}`);
    if (!stop.named) faults.add(`without a name: ${stop.html}`);
  }
  return [...faults];
}

export const tests = {};
for (const [name, menu] of Object.entries(people))
  tests[`${name} goes through the menu by key`] = async (kit) => {
    const { page, faults, open, close } = await kit.person(name);
    await open("/");
    same(await page.locator("nav.side a").allInnerTexts(), menu, "the menu");
    for (const title of menu) {
      const link = page.locator("nav.side a", { hasText: title }).first();
      await tabTo(page, link);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await settled(page);
      same(await page.locator("main [role=alert]").allInnerTexts(), [], `${title}: what is complained of`);
      same(await stopsOf(page), [], `${title}: stops by Tab`);
      same(await accessFaults(page), [], `${title}: axe-core`);
    }
    for (const tab of await page.locator("nav.tabs a").all()) {
      const title = await tab.innerText();
      await tab.focus();
      await page.keyboard.press("Enter");
      await settled(page);
      same(await page.locator("main [role=alert]").allInnerTexts(), [], `${title}: what is complained of`);
    }
    same(faults, [], "the pages");
    await close();
  };

tests["buttons that cannot work are not shown"] = async (kit) => {
  const { page, open, close } = await kit.person("admin");
  await open("/quan-tri?muc=tai-khoan");
  same(await page.getByRole("button", { name: "Bỏ mã thứ hai" }).count(), 0, "buttons to take away what nobody has");
  await close();
  for (const name of ["thanh", "admin"]) {
    const reader = await kit.person(name);
    for (const path of ["/nhiem-vu/2", "/ra-soat/4", "/van-ban/1", "/co-quan?office=2"]) {
      await reader.open(path);
      const acts = await reader.page.locator("main").getByRole("button", { name: /^(Giao việc|Tiếp nhận|Báo cáo tiến độ|Trình kết quả|Xác nhận|Sửa|Thêm nhiệm vụ|Nghiệm thu|Trả lại|Xin gia hạn)/ }).allInnerTexts();
      same(acts, [], `${name} on ${path}`);
    }
    await reader.close();
  }
};
