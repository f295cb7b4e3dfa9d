/** Served as `/start.css`, after the payment page's style sheet, whose colours and fonts it shares. */
export const START_STYLE: string = `a { color: var(--accent); }
.bar:has(+ .wide) { max-width: 52rem; padding-inline: 1rem; }
.wide { max-width: 52rem; margin: 0 auto; padding: 0.5rem 1rem 3rem; display: grid; gap: 1.5rem; }
.wide h1 { font-size: clamp(1.75rem, 1.25rem + 2vw, 2.5rem); font-weight: 650; letter-spacing: -0.02em; line-height: 1.15; }
.wide h2 { font-size: 1.0625rem; font-weight: 600; margin-bottom: 0.75rem; }
.wide .notice { margin: 0; }
.wide .panel { padding: 1.25rem; min-width: 0; }
.lead { margin-top: 0.5rem; color: var(--muted); }
pre + .lead { margin-top: 0.875rem; }
.links { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0.75rem; padding: 0; list-style: none; }
.links a {
  display: block; height: 100%; padding: 0.875rem 1rem; border: 1px solid var(--edge); border-radius: 0.75rem;
  color: inherit; text-decoration: none;
}
.links a:hover { border-color: var(--ink); background: var(--tint); }
.links strong { display: block; color: var(--accent); font-weight: 600; }
.pairs { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.5rem 1.25rem; }
.pairs dt { color: var(--muted); }
pre { margin: 0; padding: 1rem; overflow-x: auto; border-radius: 0.75rem; background: var(--page); font-size: 0.875rem; }
pre code { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** The common parts of the sandbox's own pages. */
export const START_PAGE = {
  mark: 'Sandbox gateway',
  stylesheets: ['/billpay/assets/page.css', '/start.css'],
} as const;
