import { fileURLToPath } from 'node:url';

const page = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @type {import('vite').UserConfig} */
export default {
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // The policy of the pages allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'result.html', 'follow.html', 'refused.html'].map(page),
    },
  },
};
