// Every page while it loads, when it fails, without a connection, without a right and with nothing to show: each says what it is and what to do.
import { accessFaults, check, overflow, same } from "./kit.mjs";

const pages = {
  "hom-nay": ["/", "lan"],
  "nhiem-vu": ["/nhiem-vu", "lan"],
  "nhiem-vu-lich": ["/nhiem-vu?xem=lich", "lan"],
  "nhiem-vu-dong": ["/nhiem-vu?xem=thoi-gian", "lan"],
  "nhiem-vu-mot": ["/nhiem-vu/1", "minh"],
  "ra-soat": ["/ra-soat", "lan"],
  "ra-soat-mot": ["/ra-soat/4", "lan"],
  "van-ban": ["/van-ban", "thanh"],
  "van-ban-mot": ["/van-ban/1", "thanh"],
  "bao-cao": ["/bao-cao", "minh"],
  "co-quan": ["/co-quan", "minh"],
  "tim-kiem": ["/tim-kiem?q=phuong%20an", "lan"],
  "nhat-ky": ["/nhat-ky", "thanh"],
  "quan-tri-tai-khoan": ["/quan-tri?muc=tai-khoan", "admin"],
  "quan-tri-lich": ["/quan-tri?muc=lich", "admin"],
};

const isData = (url) => url.pathname.startsWith("/api/") && !["/api/session", "/api/changes"].includes(url.pathname);
const problem = (status, kind) => ({ status, contentType: "application/problem+json", body: JSON.stringify({ type: `/problems/${kind}`, title: kind, status, detail: "" }) });

const states = {
  "dang-tai": { answer: () => undefined, shows: (page) => page.locator("main .bones, main [role=status]").first().waitFor() },
  loi: { answer: (route) => route.fulfill(problem(500, "internal")), shows: (page) => page.getByText("Hãy thử lại. Nếu vẫn lỗi, báo quản trị").first().waitFor() },
  "mat-mang": { answer: (route) => route.abort("internetdisconnected"), shows: (page) => page.getByText("Kiểm tra đường mạng rồi thử lại").first().waitFor() },
  "khong-quyen": { answer: (route) => route.fulfill(problem(403, "denied")), shows: (page) => page.getByText("hãy nhờ quản trị giao vai trò").first().waitFor() },
};

export const tests = {};
for (const [state, { answer, shows }] of Object.entries(states))
  tests[`every page: ${state}`] = async (kit) => {
    const complaints = [];
    for (const [name, [path, as]] of Object.entries(pages)) {
      const { page, close } = await kit.person(as);
      const broken = [];
      page.on("pageerror", (error) => broken.push(error.message));
      await page.route(isData, answer);
      await page.goto(kit.base + path);
      try {
        await shows(page);
        await kit.picture(page, `${name}-${state}`);
        const faults = [...(await accessFaults(page)), ...broken];
        if ((await overflow(page)) > 0) faults.push("stands out to the right");
        if (faults.length > 0) complaints.push(`${name}: ${faults.join("; ")}`);
      } catch (error) {
        complaints.push(`${name}: ${String(error.message).split("\n")[0]} “${(await page.locator("main").innerText()).slice(0, 200)}” ${broken.join("; ")}`);
      }
      await close();
    }
    same(complaints, [], "pages");
  };

tests["every page: nothing there"] = async (kit) => {
  const empty = { items: [], total: 0, states: {}, national: { done_in_time: 0, done_late: 0, open_in_time: 0, open_late: 0, not_counted: 0 }, on: "2026-07-20" };
  const words = {
    "/": "Không có",
    "/nhiem-vu": "Không có nhiệm vụ nào khớp bộ lọc.",
    "/ra-soat": "Mọi văn bản đã rà soát xong.",
    "/van-ban": "Sổ chưa có văn bản nào.",
    "/bao-cao": "Chưa có nhiệm vụ nào trong phạm vi này.",
    "/co-quan": "",
    "/tim-kiem?q=khong": "Không",
  };
  const complaints = [];
  const { page, close } = await kit.person("lan");
  const broken = [];
  page.on("pageerror", (error) => broken.push(error.message));
  await page.route(isData, (route) => route.fulfill({ json: empty }));
  for (const [path, said] of Object.entries(words)) {
    await page.goto(kit.base + path);
    await page.locator("h1").first().waitFor();
    try {
      await page.locator("main").getByText(said).first().waitFor({ timeout: 8000 });
    } catch {
      complaints.push(`${path}: “${(await page.locator("main").innerText()).slice(0, 160)}”`);
    }
    await kit.picture(page, `trong-${path.replace(/\W+/g, "-")}`);
    complaints.push(...(await accessFaults(page)).map((fault) => `${path}: ${fault}`));
  }
  check(broken.length === 0, broken.join("; "));
  same(complaints, [], "pages");
  await close();
};
