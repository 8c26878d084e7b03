// @ts-check
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import site from './data/site.json' with { type: 'json' };
import { boundNumbers } from './src/story/bound-numbers.ts';
import { checkedBuild } from './src/story/checked-build.ts';
import { joinHan } from './src/story/join-han.ts';

export default defineConfig({
  site: process.env.SITE_ORIGIN ?? site.origin,
  trailingSlash: 'always',
  integrations: [svelte(), mdx(), checkedBuild()],
  // Typed quotation marks and dashes stay as they are: Chinese prose has its own.
  markdown: { syntaxHighlight: false, processor: unified({ smartypants: false, remarkPlugins: [remarkCjkFriendly, joinHan, boundNumbers] }) },
  // A strict Content-Security-Policy forbids inline styles and scripts.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Its module build: the other is a third larger.
    resolve: { alias: { scrollama: fileURLToPath(new URL('./node_modules/scrollama/index.js', import.meta.url)) } },
  },
  devToolbar: { enabled: false },
});
