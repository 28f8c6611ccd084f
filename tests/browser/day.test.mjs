// The day in the office through the pages, by role; what the register then holds is asked of the command line.
import { join } from "node:path";
import { check, root, same, settled } from "./kit.mjs";

/** A person at work: what is done twice. */
async function desk(kit, name) {
  const { page, faults, open, close } = await kit.person(name);
  return {
    page,
    open,
    async act(button, fields = {}) {
      await page.getByRole("button", { name: button, exact: true }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
      await dialog.getByRole("button", { name: button, exact: true }).click();
      await dialog.waitFor({ state: "hidden" });
      await settled(page);
    },
    async done() {
      same(faults, [], `${name}'s pages`);
      await close();
    },
  };
}

const standing = (kit, duty) => kit.suot(["duty", "show", duty]).units.at(-1);
let document = 0;
let duty = 0;

export const tests = {
  "1 the clerk takes documents in: kept, duplicate, refused": async (kit) => {
    const hoa = await desk(kit, "hoa");
    await hoa.open("/nhap");
    const files = ["08-ke-hoach-dang-uy-xa.md", "04-ke-hoach-ubnd-tinh.docx", "16-cong-van-mat.md"];
    await hoa.page.getByTestId("files").setInputFiles(files.map((name) => join(root, "examples", name)));
    await hoa.page.getByText("3/3 tệp").waitFor();
    for (const words of ["Đã lưu", "Trùng: đã có trong sổ", "Bị từ chối"]) await hoa.page.getByText(words).first().waitFor();
    await kit.picture(hoa.page, "ngay-1-nhap");
    await hoa.done();
    const [kept] = kit.suot(["document", "list"]).items;
    same(kept.code, "18-KH/ĐU", "the newest document");
    document = kept.id;
  },

  "2 the follow-up officer reviews by keyboard: confirm, amend, drop, add": async (kit) => {
    const lan = await desk(kit, "lan");
    const { page } = lan;
    const proposed = kit.suot(["review", "list", document]).duties.length;
    await lan.open(`/ra-soat/${document}`);
    await page.getByText(`đã rà 0/${proposed}`).first().waitFor();
    await page.locator(".card .words").first().click();
    while ((await page.locator(".card.current .tag.is-late").count()) > 0) await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByText(`đã rà 1/${proposed}`).first().waitFor();
    await page.locator(".card.current .tag.is-soon").waitFor();
    await page.keyboard.press("e");
    await page.getByRole("dialog").getByLabel("Sản phẩm").fill("Báo cáo kết quả");
    await page.getByRole("button", { name: "Lưu và xác nhận" }).click();
    await page.getByText(`đã rà 2/${proposed}`).first().waitFor();
    await kit.picture(page, "ngay-2-ra-soat");
    const dropped = page.locator(".card:has(.is-soon)").last();
    await dropped.locator(".words").click();
    await page.keyboard.press("d");
    await page.getByLabel("Vì sao không phải nhiệm vụ").fill("Chỉ nêu yêu cầu chung");
    await page.getByRole("dialog").getByRole("button", { name: "Bỏ", exact: true }).click();
    await page.getByText(`đã rà 3/${proposed}`).first().waitFor();
    await page.locator(".sheet p").nth(12).selectText();
    await page.keyboard.press("a");
    await page.getByRole("dialog").getByLabel("Đơn vị chủ trì").fill("Sở Nội vụ");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText(`đã rà 4/${proposed + 1}`).first().waitFor();
    await page.reload();
    await page.getByText(`đã rà 4/${proposed + 1}`).first().waitFor();
    await page.getByRole("button", { name: /Xác nhận cả/ }).click();
    await page.getByText(`đã rà ${proposed + 1}/${proposed + 1}`).first().waitFor();
    await lan.done();
    const { duties } = kit.suot(["document", "show", document]);
    same(duties.filter(({ review }) => review === "dropped").length, 1, "dropped");
    same(duties.filter(({ decided }) => decided.product === "Báo cáo kết quả").length, 1, "amended");
    const added = duties.find(({ id }) => id === Math.max(...duties.map((one) => one.id)));
    check(added?.end > added?.begin, "the added duty has the span of its words");
    duty = added.id;
  },

  "3 she assigns the added duty to an office, with a day": async (kit) => {
    const lan = await desk(kit, "lan");
    const { page } = lan;
    await lan.open(`/nhiem-vu/${duty}`);
    await page.getByRole("button", { name: "Giao việc" }).click();
    await page.getByLabel("Cơ quan hoặc nhóm chủ trì").fill("nong nghiep");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByLabel("Hạn", { exact: true }).fill("31/08/2026");
    await page.keyboard.press("Enter");
    await kit.picture(page, "ngay-3-giao");
    await page.getByRole("dialog").getByRole("button", { name: "Giao việc" }).click();
    await page.getByText("Chưa đến hạn").first().waitFor();
    await lan.done();
    same([standing(kit, duty).actor, standing(kit, duty).due], ["Sở Nông nghiệp và Môi trường", "2026-08-31"], "assigned");
  },

  "4 the office takes it on, reports, asks for time": async (kit) => {
    const son = await desk(kit, "son");
    await son.open(`/nhiem-vu/${duty}`);
    await son.act("Tiếp nhận", { "Ghi chú": "Phòng Thủy lợi" });
    await son.act("Báo cáo tiến độ", { "Đã làm được gì": "Đã có dự thảo", "Phần trăm hoàn thành": "40" });
    await son.page.getByText("Đã có dự thảo").first().waitFor();
    await son.act("Xin gia hạn", { "Hạn mới": "15/09/2026", "Lý do": "Chờ số liệu" });
    await kit.picture(son.page, "ngay-4-don-vi");
    await son.done();
    same(kit.suot(["duty", "show", duty]).events.map(({ event }) => event), ["entered", "assigned", "acknowledged", "reported", "extension_asked"], "what happened");
  },

  "5 the leader grants it, the first day stays in sight": async (kit) => {
    const minh = await desk(kit, "minh");
    await minh.open(`/nhiem-vu/${duty}`);
    await minh.act("Cho gia hạn", { "Nhận xét": "Đồng ý" });
    await minh.page.getByText("15/09/2026").first().waitFor();
    check((await minh.page.locator(".struck", { hasText: "31/08/2026" }).count()) > 0, "the first day is not shown");
    await minh.done();
    same([standing(kit, duty).due, standing(kit, duty).first_due], ["2026-09-15", "2026-08-31"], "days");
  },

  "6 the office hands in, the leader returns it, it hands in again, he accepts": async (kit) => {
    const product = { "Sản phẩm (số, ký hiệu hoặc tên)": "120/BC-SNNMT", "Ngày của sản phẩm": "20/07/2026", "Đã gửi cho": "UBND tỉnh" };
    const son = await desk(kit, "son");
    const minh = await desk(kit, "minh");
    await son.open(`/nhiem-vu/${duty}`);
    await son.act("Trình kết quả", product);
    await minh.open("/");
    await minh.page.getByRole("link", { name: /Chờ nghiệm thu/ }).first().waitFor();
    await minh.open(`/nhiem-vu/${duty}`);
    await minh.act("Trả lại", { "Lý do": "Thiếu phụ lục" });
    await son.page.getByText("Thiếu phụ lục").first().waitFor(); // told by the server, without a reload
    await son.act("Trình kết quả", { ...product, "Lời trình": "Đã bổ sung phụ lục" });
    await minh.page.getByText("Chờ nghiệm thu").first().waitFor();
    await minh.act("Nghiệm thu", { "Nhận xét": "Đạt" });
    await minh.page.getByText("Hoàn thành đúng hạn").first().waitFor();
    await kit.picture(minh.page, "ngay-6-nghiem-thu");
    await son.done();
    await minh.done();
    same(standing(kit, duty).state, "done_in_time", "its state");
  },

  "7 figures tie out with the command line, and the inspector finds the chain sound": async (kit) => {
    const thanh = await desk(kit, "thanh");
    await thanh.open("/bao-cao");
    const summary = kit.suot(["summary"], { as: "thanh" });
    await thanh.page.locator(".figures a").first().getByText(String(summary.total), { exact: true }).waitFor();
    const late = thanh.page.locator(".figures a", { hasText: "quá hạn" }).filter({ hasText: "Chưa" });
    same(await late.locator("b").innerText(), String(summary.national.open_late), "late");
    await late.click();
    await settled(thanh.page);
    await thanh.page.getByText(`${summary.national.open_late} nhiệm vụ`, { exact: true }).waitFor();
    await thanh.open("/nhat-ky");
    await thanh.page.getByRole("button", { name: "Kiểm tra chuỗi" }).click();
    await thanh.page.getByText(/Nguyên vẹn/).waitFor();
    await thanh.done();
    same(kit.suot(["verify"]).sound, true, "the chain");
  },
};
