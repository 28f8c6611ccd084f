// Reviewing what was cut wrongly, and assigning what was reviewed: split, merge, take back, names settled once.
import { accessFaults, check, same, settled } from "./kit.mjs";

const document = 5; // the telegram: eight duties, two of them led by names that are not in the register
const dutiesOf = (kit) => kit.suot(["document", "show", document]).duties.filter(({ review }) => review !== "replaced");
const ordered = (kit) => dutiesOf(kit).sort((a, b) => a.begin - b.begin);

/** Presses a key at the card of a duty and waits for the dialog. */
async function at(page, words, key) {
  await page.locator(".card .words", { hasText: words }).first().click();
  await page.locator(".card.current", { hasText: words }).waitFor();
  await page.keyboard.press(key);
}

export const tests = {
  "a duty is split at a place, merged with the next, dropped and taken back": async (kit) => {
    const { page, faults, open, close } = await kit.person("lan");
    const before = ordered(kit).length;
    await open(`/ra-soat/${document}`);
    await at(page, "tổ chức trực ban 24/24 giờ; tổng hợp", "s");
    const dialog = page.getByRole("dialog");
    await dialog.locator(".parts li").nth(1).waitFor(); // after the semicolon, proposed
    await kit.picture(page, "ra-soat-tach");
    same(await accessFaults(page), [], "axe-core");
    await dialog.getByRole("button", { name: "Tách thành 2 nhiệm vụ" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(`đã rà 0/${before + 1}`).first().waitFor();
    const [one, two] = ordered(kit).slice(-2);
    same([one.decided.words.endsWith("24/24 giờ;"), two.decided.words.startsWith("tổng hợp")], [true, true], "the parts");
    same(one.end, two.begin, "the parts meet");

    await at(page, "Bố trí người canh gác", "m");
    await dialog.getByLabel("Nội dung sau khi gộp").waitFor();
    await kit.picture(page, "ra-soat-gop");
    await dialog.getByRole("button", { name: "Gộp với mục sau" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(`đã rà 0/${before}`).first().waitFor();
    check(ordered(kit).some(({ decided }) => /canh gác.*thu hoạch lúa mùa/.test(decided.words)), "the words of both");

    await at(page, "nghỉ học khi có mưa lũ lớn", "d");
    await dialog.getByLabel("Vì sao không phải nhiệm vụ").fill("Đã nêu ở văn bản khác");
    await dialog.getByRole("button", { name: "Bỏ", exact: true }).click();
    await page.getByText(`đã rà 1/${before}`).first().waitFor();
    await at(page, "nghỉ học khi có mưa lũ lớn", "u");
    await page.getByText(`đã rà 0/${before}`).first().waitFor();
    same(ordered(kit).filter(({ review }) => review === "dropped").length, 0, "dropped");
    same(faults, [], "the pages");
    await close();
  },

  "what is clear is assigned at once, an unclear name is settled once and remembered": async (kit) => {
    const { page, faults, open, close } = await kit.person("lan");
    await open(`/ra-soat/${document}`);
    await page.getByRole("button", { name: /Xác nhận cả/ }).click();
    await page.getByText("Đã rà soát xong văn bản này.").waitFor();
    await page.getByText("Giao việc", { exact: true }).click();
    await settled(page);
    const all = ordered(kit).length;
    await page.getByText(`đã giao 0/${all}`).waitFor();
    await kit.picture(page, "ra-soat-giao-viec");
    same(await accessFaults(page), [], "axe-core");
    await page.getByRole("button", { name: /nhiệm vụ đã rõ chủ trì/ }).click();
    await page.getByText(`đã giao ${all - 3}/${all}`).waitFor();
    const name = "Văn phòng Ban Chỉ huy Phòng thủ dân sự tỉnh";
    await page.getByLabel(`Cơ quan hoặc nhóm khác cho “${name}”`).fill("quan su");
    await page.keyboard.press("Enter");
    await page.locator("li", { hasText: name }).getByRole("button", { name: "Chọn", exact: true }).click();
    await page.getByRole("button", { name: "Giao theo đề xuất" }).nth(1).waitFor(); // both parts of the split duty
    same(kit.suot(["office", "resolve", name]).items[0].name, "Bộ Chỉ huy Quân sự tỉnh", "what is remembered");
    await page.getByRole("button", { name: "Giao theo đề xuất" }).first().click();
    await page.getByText(`đã giao ${all - 2}/${all}`).waitFor();
    const [left] = ordered(kit).filter(({ decided }) => decided.words.includes("nghỉ học khi có mưa"));
    await open(`/nhiem-vu/${left.id}`);
    await page.getByText("Đề xuất giao").waitFor();
    await kit.picture(page, "nhiem-vu-de-xuat");
    same(await accessFaults(page), [], "axe-core");
    await page.getByLabel(/Cơ quan hoặc nhóm khác cho/).fill("noi vu");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Chọn", exact: true }).click();
    await page.getByText("Đề xuất giao").waitFor({ state: "detached" });
    same(kit.suot(["duty", "show", left.id]).units.at(-1).actor, "Sở Nội vụ", "its lead");
    same(faults, [], "the pages");
    await close();
  },
};
