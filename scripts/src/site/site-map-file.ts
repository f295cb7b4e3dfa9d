import { escapeHtml } from './html/escape-html.ts';

/** Returns the list of pages for search engines. */
export function siteMapFile(paths: readonly string[], address: string): string {
  const urls = paths.map((path) => {
    const place = path === 'index.html' ? '' : path;
    return `<url><loc>${escapeHtml(address + place)}</loc></url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
