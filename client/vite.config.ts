import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appShell } from './app-shell.ts';
import { precompress } from './precompress.ts';

/** Where `npm run dev` starts the server; the page with live reload passes its calls on. */
const server = `http://localhost:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  plugins: [react(), appShell(), precompress()],
  build: {
    manifest: true,
    // React Flow and Tiptap are big and lazy on purpose; check-bundle.mjs has the limits that count.
    chunkSizeWarningLimit: 700,
    // Small files stay files: an inlined script or font would need a hole in the content security policy.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/sync': { target: server.replace('http', 'ws'), ws: true },
    },
  },
});
