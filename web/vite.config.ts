import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = `http://127.0.0.1:${process.env.SUOT_PORT ?? "8090"}`;

/** Puts early.ts before everything else in the page, so that its questions are on their way while the rest is still coming. */
function earlyFirst(): Plugin {
  return {
    name: "early-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const early = Object.values(bundle ?? {}).find((one) => one.type === "chunk" && one.name === "early");
        if (!early) throw new Error("early.ts was not built");
        return [{ tag: "script", attrs: { type: "module", async: true, src: `/${early.fileName}` }, injectTo: "head-prepend" }];
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), earlyFirst()],
  build: {
    target: ["chrome109", "firefox115", "safari15.6"], // Windows 7 and 8.1 ended with Chrome 109
    assetsInlineLimit: 0, // the Content-Security-Policy takes no data: scripts
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false }, // it would be an inline script
    rollupOptions: { input: { index: "index.html", early: "src/early.ts" } },
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": server } },
});
