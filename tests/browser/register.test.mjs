// What the issue asks of the registers: saved filters, columns, many at once, the tree in time, a reorganisation seen before it is done, the journal.
import { accessFaults, check, same, settled } from "./kit.mjs";

export const tests = {
  "a filter is saved, found again after a reload, and removed": async (kit) => {
    const { page, faults, open, close } = await kit.person("lan");
    await open("/nhiem-vu?state=overdue_3&gom=van-ban");
    await page.getByRole("button", { name: "Bộ lọc đã lưu" }).click();
    await page.getByLabel("Tên bộ lọc").fill("Quá hạn theo văn bản");
    await page.keyboard.press("Enter");
    await open("/nhiem-vu");
    await page.getByRole("button", { name: "Bộ lọc đã lưu" }).click();
    await page.getByRole("button", { name: "Quá hạn theo văn bản", exact: true }).click();
    await page.waitForURL(/state=overdue_3&gom=van-ban/);
    await kit.picture(page, "nhiem-vu-bo-loc-da-luu");
    same(await accessFaults(page), [], "axe-core");
    await page.getByRole("button", { name: "Xóa bộ lọc: Quá hạn theo văn bản" }).click();
    await page.getByRole("button", { name: "Quá hạn theo văn bản", exact: true }).waitFor({ state: "detached" });
    same(faults, [], "the pages");
    await close();
  },

  "columns are chosen, kept, and the list is sorted by one": async (kit) => {
    const { page, faults, open, close } = await kit.person("lan");
    await open("/nhiem-vu");
    await page.getByRole("button", { name: "Cột" }).click();
    await page.getByRole("checkbox", { name: "Phân loại" }).check();
    await page.getByRole("checkbox", { name: "Số", exact: true }).check();
    await page.keyboard.press("Escape");
    await page.reload();
    await settled(page);
    for (const title of ["Số", "Phân loại"]) await page.getByRole("columnheader", { name: title, exact: true }).waitFor();
    await page.getByRole("columnheader", { name: /^Số/ }).getByRole("button").click();
    await page.waitForURL(/sort=duty/);
    const numbers = async () => (await page.locator(".grid .rows [role=row] [role=cell]:nth-child(2)").allInnerTexts()).map(Number);
    await page.locator(".grid .rows a").first().waitFor();
    const shown = await numbers();
    same(shown, [...shown].sort((a, b) => a - b), "by number");
    same(faults, [], "the pages");
    await close();
  },

  "several duties are acknowledged at once": async (kit) => {
    const { page, faults, open, close } = await kit.person("son");
    await open("/nhiem-vu?office=2&waiting=acknowledge");
    const before = Number((await page.getByText(/^\d+ nhiệm vụ$/).innerText()).split(" ")[0]);
    check(before >= 2, `${before} duties to acknowledge`);
    await page.locator(".grid .rows a").first().focus();
    await page.keyboard.press("x");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("x");
    const bulk = page.getByRole("region", { name: "Đã chọn 2" });
    await kit.picture(page, "nhiem-vu-nhieu-viec");
    same(await accessFaults(page), [], "axe-core");
    await bulk.getByRole("button", { name: "Tiếp nhận" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tiếp nhận" }).click();
    await page.getByText("Đã ghi 2 nhiệm vụ.").waitFor();
    const left = kit.suot(["duty", "list", "--office", 2, "--waiting", "acknowledge", "--limit", 1000], { as: "son" }).items.length;
    check(left < before, `${left} of ${before} are left to acknowledge`);
    await page.getByText(`${left} nhiệm vụ`, { exact: true }).waitFor();
    same(faults, [], "the pages");
    await close();
  },

  "the tree of offices goes back in time by key": async (kit) => {
    const { page, faults, open, close } = await kit.person("minh");
    await open("/co-quan");
    await page.getByText("Xã An Bồng").first().waitFor();
    const slider = page.getByRole("slider", { name: "Vào ngày" });
    await slider.focus();
    for (let month = 0; month < 14; month += 1) await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/on=2025-05-20/);
    await page.getByText("Xã An Bồng").first().waitFor({ state: "detached" }); // founded on 1 July 2025
    await page.getByText("Sở Nội vụ (SNV)").waitFor();
    await kit.picture(page, "co-quan-truoc-sap-xep");
    same(await accessFaults(page), [], "axe-core");
    same(faults, [], "the pages");
    await close();
  },

  "a reorganisation is seen before and after, and nothing is done": async (kit) => {
    const { page, faults, open, close } = await kit.person("admin");
    await open("/co-quan?office=2");
    await page.getByRole("button", { name: "Sáp nhập" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Cùng với các cơ quan").fill("khoa hoc");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape"); // the list of offices, not the dialog
    await dialog.getByLabel("Thành cơ quan").fill("Sở Nông nghiệp, Môi trường và Khoa học");
    await dialog.getByLabel("Văn bản quyết định").fill("15/NQ-HĐND");
    await dialog.getByRole("button", { name: "Xem trước" }).click();
    await dialog.getByRole("heading", { name: "Sau khi sắp xếp" }).waitFor();
    await dialog.getByText("kết thúc hoạt động").first().waitFor();
    await dialog.getByText(/\d+ mục phải bàn giao/).waitFor();
    await kit.picture(page, "co-quan-sap-nhap");
    same(await accessFaults(page), [], "axe-core");
    await dialog.getByRole("button", { name: "Bỏ qua", exact: true }).click();
    same(kit.suot(["office", "list", "--limit", 200]).items.some(({ name }) => name.startsWith("Sở Nông nghiệp, ")), false, "an office is founded");
    same(faults, [], "the pages");
    await close();
  },

  "the journal: newest first, narrowed by person and verb, every entry in words": async (kit) => {
    const { page, faults, open, close } = await kit.person("thanh");
    await open("/nhat-ky");
    const entries = kit.suot(["journal", "list", "--newest", "--limit", 1000]).items;
    const first = async () => Number(await page.locator("tbody tr").first().locator("td").first().innerText());
    check((await first()) >= entries[0].sequence, "the newest does not come first");
    await open("/nhat-ky?account=lan&verb=review%20confirm");
    const confirmed = kit.suot(["journal", "list", "--newest", "--account", "lan", "--verb", "review confirm", "--limit", 100]).items;
    same(await page.locator("tbody tr").count(), confirmed.length, "what lan confirmed");
    same(await first(), confirmed[0].sequence, "the newest of them");
    await page.getByRole("button", { name: "Chi tiết" }).first().click();
    await page.getByText("Mã băm", { exact: true }).waitFor();
    await kit.picture(page, "nhat-ky-loc");
    same(await accessFaults(page), [], "axe-core");
    await page.getByLabel("Tài khoản", { exact: true }).click();
    await page.getByTitle("Lê Quang Minh").click();
    await page.waitForURL(/account=minh/);
    await page.getByText("Không có mục nào.").waitFor();
    for (const verb of new Set(entries.map((entry) => entry.verb))) {
      await open(`/nhat-ky?verb=${encodeURIComponent(verb)}`);
      const cells = page.locator("tbody tr").first().locator("td");
      const [what, about] = [await cells.nth(3).innerText(), await cells.nth(4).innerText()];
      check(what !== verb && /[^ -~]/.test(what), `“${verb}” has no words: ${what}`);
      check(/[^ -~]/.test(about) || about.startsWith("nhi"), `what it is about has no words: ${about}`);
    }
    same(faults, [], "the pages");
    await close();
  },
};
