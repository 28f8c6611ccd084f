// Tracing through the pages: links proposed and decided by key, then gaps, texts side by side, the tree, the matrix, what a repeal would do.
import { accessFaults, check, overflow, same, settled } from "./kit.mjs";

const higher = 4; // the plan of the Party's committee; document 1 carries it out

export const tests = {
  "links are proposed, confirmed and rejected by key": async (kit) => {
    await kit.write("lan", "review confirm", { document: higher, all: true });
    const { page, faults, open, close } = await kit.person("lan");
    await open(`/truy-vet/1?xem=lien-ket`);
    await page.getByRole("button", { name: "Tìm liên kết" }).click();
    await page.locator(".card.current").waitFor();
    const first = await page.locator(".card .tag").first().innerText();
    same(first, "Đề xuất", "the first link");
    await page.locator(".card.current").click();
    await page.keyboard.press("Enter");
    await page.locator(".card .tag", { hasText: "Đã xác nhận" }).first().waitFor();
    await page.locator(".card", { hasText: "Đề xuất" }).first().click();
    await page.keyboard.press("d");
    await page.getByRole("dialog").getByLabel("Lý do").fill("Hai việc khác nhau");
    await page.getByRole("dialog").getByRole("button", { name: "Bác liên kết" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await kit.picture(page, "truy-vet-lien-ket");
    same(await accessFaults(page), [], "axe-core");
    same(kit.suot(["link", "list", "--state", "rejected"]).items.length, 1, "rejected links");
    check(kit.suot(["link", "list", "--state", "confirmed"]).items.length > 0, "no link is confirmed");
    same(faults, [], "the pages");
    await close();
  },

  "gaps, side by side, tree, matrix and what a repeal would do": async (kit) => {
    const parts = { "": "Chưa ai cụ thể hóa", "doi-chieu": "Văn bản cấp dưới", cay: "tự báo cáo", "ma-tran": "chưa cụ thể hóa", "neu-bai-bo": "Nhiệm vụ mất căn cứ" };
    for (const size of ["wide", "narrow"]) {
      const { page, faults, open, close } = await kit.person("lan", { size });
      for (const [part, words] of Object.entries(parts)) {
        await open(`/truy-vet/${higher}${part && `?xem=${part}`}`);
        await page.getByText(words).first().waitFor();
        await kit.picture(page, `truy-vet-${part || "cho-ho"}-vi-${size}`);
        same(await accessFaults(page), [], `axe-core, ${part}`);
        same(await overflow(page), 0, `pixels that stand out to the right, ${part}`);
      }
      await open(`/truy-vet/${higher}?xem=ma-tran`);
      await page.locator("[data-cell='0 0']").focus();
      await page.keyboard.press("ArrowDown");
      await settled(page);
      same(await page.evaluate(() => document.activeElement?.getAttribute("data-cell")), "1 0", "the cell that is focused");
      await page.keyboard.press("Control+End");
      await settled(page);
      // One computation: each cell of the page says what the console says.
      const matrix = kit.suot(["coverage", "matrix", higher], { as: "lan" });
      const told = { c: "covered", l: "late", p: "partly", n: "not_covered", "-": "not_applicable", "?": "not_held", x: "hidden" };
      const expected = matrix.items.map((row) => [...row.cells].map((letter) => `cell-${told[letter]}`));
      const shown = await page.$$eval(".matrix tbody tr", (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.className)));
      same(shown, expected, "the cells of the page and of the console");
      same(await page.evaluate(() => document.activeElement?.getAttribute("data-cell")), `${expected.length - 1} ${expected[0].length - 1}`, "the last cell");
      const book = await page.getByRole("link", { name: "XLSX" }).getAttribute("href");
      check(book.startsWith("/api/coverage/matrix?") && book.includes("format=xlsx"), "the matrix as a workbook");
      same(faults, [], "the pages");
      await close();
    }
  },
};
