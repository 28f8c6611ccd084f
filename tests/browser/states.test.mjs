// What a page shows when it has nothing else to show, the keys, and how much is loaded.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { accessFaults, check, root, same, settled } from "./kit.mjs";
import { password } from "./province.mjs";

const assets = join(root, "web/dist/assets");
const sizeOf = (name) => statSync(join(assets, `${name}.br`), { throwIfNoEntry: false })?.size ?? statSync(join(assets, name)).size;

export const tests = {
  "a wrong password is told, the right one enters": async (kit) => {
    const { page, close } = await kit.person("");
    await page.goto(kit.base);
    await page.getByLabel("Tên đăng nhập").fill("lan");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("khong-phai-no");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").first().waitFor();
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Hôm nay" }).waitFor();
    await page.getByText("Trần Thị Lan").first().click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByLabel("Tên đăng nhập").waitFor();
    await close();
  },

  "what is not there and what one may not see say so": async (kit) => {
    const { page, open, close } = await kit.person("an");
    await page.goto(`${kit.base}/nhiem-vu/99999`);
    await page.getByText("Không tìm thấy").waitFor();
    await kit.picture(page, "khong-tim-thay");
    same(await accessFaults(page), [], "axe-core");
    await page.goto(`${kit.base}/nhat-ky`);
    await page.getByText("Không có quyền xem").waitFor();
    await kit.picture(page, "khong-co-quyen");
    await page.goto(`${kit.base}/khong-co`);
    await page.getByText("Không có trang này").waitFor();
    await open("/nhiem-vu?state=suspended");
    await page.getByText("Không có nhiệm vụ nào khớp bộ lọc.").waitFor();
    await kit.picture(page, "khong-co-nhiem-vu");
    await close();
  },

  "a lost connection is told, and forgotten when it is back": async (kit) => {
    const { page, context, open, close } = await kit.person("lan");
    await open("/");
    await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
    await page.getByRole("link", { name: "Văn bản", exact: true }).first().click();
    await page.getByText("Không kết nối được với máy chủ.").first().waitFor();
    await kit.picture(page, "mat-ket-noi");
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Thử lại" }).first().click();
    await page.getByText("286/KH-UBND").first().waitFor();
    check((await page.locator(".banner.bad").count()) === 0, "the banner stays");
    await context.close();
    await close();
  },

  "keys: / to search, ? for help, g n to the duties, arrows in the list": async (kit) => {
    const { page, open, close } = await kit.person("lan");
    await open("/");
    await page.keyboard.press("/");
    await page.keyboard.type("ho chua");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Tìm kiếm" }).waitFor();
    await page.locator("mark").first().waitFor();
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Phím tắt").waitFor();
    await kit.picture(page, "phim-tat");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("g");
    await page.keyboard.press("n");
    await page.waitForURL(/\/nhiem-vu/);
    await settled(page);
    await page.locator(".grid .rows a").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("x");
    await page.getByText("Đã chọn 1").first().waitFor();
    await close();
  },

  "the day looked from stays in the address and in links": async (kit) => {
    const { page, open, close } = await kit.person("lan");
    await open("/nhiem-vu?on=2026-01-31");
    await page.getByText("Đang xem như vào cuối ngày 31/01/2026").waitFor();
    const shown = Number((await page.getByText(/^\d+ nhiệm vụ$/).innerText()).split(" ")[0]);
    same(shown, kit.suot(["summary", "--on", "2026-01-31"], { as: "lan" }).total, "duties of that day");
    await page.getByRole("link", { name: "Báo cáo nhanh" }).click();
    await page.waitForURL(/on=2026-01-31/);
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.waitForURL((address) => !address.searchParams.has("on"));
    await close();
  },

  "another language, kept for the next time": async (kit) => {
    const { page, open, close } = await kit.person("lan");
    await open("/");
    await page.getByText("Trần Thị Lan").first().click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Today" }).waitFor();
    await close();
  },

  "the first page is at most 350 KB, and the others come when they are opened": async (kit) => {
    const { page, context, close } = await kit.person("lan");
    const loaded = new Set();
    page.on("response", (answer) => {
      const name = answer.url().split("/assets/")[1];
      if (name) loaded.add(name);
    });
    await page.goto(kit.base);
    await settled(page);
    const bytes = [...loaded].reduce((sum, name) => sum + sizeOf(name), 0);
    console.log(`    first page: ${Math.round(bytes / 1024)} KB in ${loaded.size} files`);
    check(bytes <= 350 * 1024, `the first page has ${bytes} bytes`);
    check(![...loaded].some((name) => name.startsWith("chart")), "the charts are loaded with the first page");
    const all = readdirSync(assets).filter((name) => name.endsWith(".js"));
    check(loaded.size < all.length / 2, `${loaded.size} of ${all.length} files are loaded with the first page`);
    await context.close();
    await close();
  },
};
