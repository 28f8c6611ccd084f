// Two people at the same review: each sees what the other decided, nothing typed is lost, and who comes second is told.
import { check, same } from "./kit.mjs";

const text = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN

Số: 77/KH-UBND

Lam Sơn, ngày 15 tháng 7 năm 2026

# KẾ HOẠCH

Làm sạch số liệu hộ tịch

1. Sở Nội vụ chủ trì rà soát sổ hộ tịch giấy, báo cáo trước ngày 30 tháng 9 năm 2026.
2. Sở Tài chính bố trí kinh phí số hóa trước ngày 15 tháng 10 năm 2026.
3. Sở Khoa học và Công nghệ xây dựng phần mềm đối chiếu trước ngày 31 tháng 10 năm 2026.
`;

export const tests = {
  "two review one document; a reload loses nothing": async (kit) => {
    const [{ id: document }] = (await kit.write("hoa", "import", {}, [{ name: "ho-tich.md", text }])).items;
    const [hoa, lan] = [await kit.person("hoa"), await kit.person("lan")];
    await hoa.open(`/ra-soat/${document}`);
    await lan.open(`/ra-soat/${document}`);
    const all = kit.suot(["review", "list", document]).duties.length;
    check(all >= 3, `${all} duties`);
    // Lan amends the last duty; while she types, Hoa confirms the first.
    const card = ({ page }, words) => page.locator(".card", { hasText: words });
    await card(lan, "phần mềm đối chiếu").locator(".words").click();
    await lan.page.keyboard.press("e");
    const product = lan.page.getByRole("dialog").getByLabel("Sản phẩm");
    await product.fill("Phần mềm và hướng dẫn");
    await card(hoa, "sổ hộ tịch giấy").locator(".words").click();
    await hoa.page.keyboard.press("Enter");
    await hoa.page.getByText(`đã rà 1/${all}`).first().waitFor();
    await lan.page.getByText(`đã rà 1/${all}`).first().waitFor(); // told by the server
    same(await product.inputValue(), "Phần mềm và hướng dẫn", "what was typed");
    // A reload in the midst of it: the place and what was typed are still there.
    await lan.page.reload();
    await lan.page.locator(".card.current", { hasText: "phần mềm đối chiếu" }).waitFor();
    await lan.page.keyboard.press("e");
    same(await product.inputValue(), "Phần mềm và hướng dẫn", "what was typed before the reload");
    await lan.page.getByRole("button", { name: "Lưu và xác nhận" }).click();
    await hoa.page.getByText(`đã rà 2/${all}`).first().waitFor();
    same(kit.suot(["document", "show", document]).duties.filter(({ decided }) => decided.product === "Phần mềm và hướng dẫn").length, 1, "amended");
    // Both drop the same one: the second is told and sees what has become of it.
    for (const one of [hoa, lan]) {
      await card(one, "bố trí kinh phí").locator(".words").click();
      await one.page.keyboard.press("d");
      await one.page.getByLabel("Vì sao không phải nhiệm vụ").fill("Đã giao ở văn bản khác");
    }
    await hoa.page.getByRole("dialog").getByRole("button", { name: "Bỏ", exact: true }).click();
    await hoa.page.getByText(`đã rà 3/${all}`).first().waitFor();
    await lan.page.getByRole("dialog").getByRole("button", { name: "Bỏ", exact: true }).click();
    await lan.page.locator(".said, [role=dialog] .ant-form-item-explain-error").first().waitFor();
    await lan.page.getByText(`đã rà 3/${all}`).first().waitFor();
    same(kit.suot(["document", "show", document]).duties.filter(({ review }) => review === "dropped").length, 1, "dropped");
    same([...hoa.faults, ...lan.faults], [], "the pages");
    await hoa.close();
    await lan.close();
  },
};
