import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env.SUOT_PORT ?? "8090"}`;

export default defineConfig({
  plugins: [react()],
  build: {
    target: ["chrome109", "firefox115", "safari15.6"], // Windows 7 and 8.1 ended with Chrome 109
    assetsInlineLimit: 0, // the Content-Security-Policy takes no data: scripts
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false }, // it would be an inline script
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": server } },
});
