import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The built page goes into the Python package, so that the wheel carries it and no Node is needed to run hrplan.
export default defineConfig({
  base: "/",
  plugins: [react()],
  build: { outDir: "../bot/playground/page", emptyOutDir: true, chunkSizeWarningLimit: 800 },
});
