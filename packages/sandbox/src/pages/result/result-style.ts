/** Served as `/result.css`, after the payment page's style sheet, whose colours and fonts it shares. */
export const RESULT_STYLE: string = `a { color: var(--accent); }
.bar:has(+ .wide) { max-width: 52rem; padding-inline: 1rem; }
.wide { max-width: 52rem; margin: 0 auto; padding: 0.5rem 1rem 3rem; display: grid; gap: 1.5rem; }
.wide h1 { font-size: clamp(1.75rem, 1.25rem + 2vw, 2.5rem); font-weight: 650; letter-spacing: -0.02em; line-height: 1.15; }
.wide h2 { font-size: 1.0625rem; font-weight: 600; margin-bottom: 0.75rem; }
.wide .notice { margin: 0; }
.wide .notice h2 { margin: 0; }
.notice.good { background: var(--good-tint); color: var(--good); }
.notice.wait { background: var(--wait-tint); color: var(--wait); }
.ways { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; }
.wide .panel { padding: 1.25rem; min-width: 0; }
.lead { margin-top: 0.5rem; color: var(--muted); }
.pairs { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.5rem 1.25rem; }
.pairs dt { color: var(--muted); }
`;

/** The common parts of the sandbox's own pages. */
export const RESULT_PAGE = {
  mark: 'Sandbox gateway',
  stylesheets: ['/billpay/assets/page.css', '/result.css'],
} as const;
