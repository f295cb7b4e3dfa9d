/** How the parts of pictures look, in the colours of the page around them. */
export const PICTURE_RULES = `.picture { font: 12px system-ui, sans-serif; }
.picture text { fill: var(--ink); }
.picture .name { font-weight: 600; }
.picture .end { text-anchor: end; }
.picture .label { fill: var(--ink); stroke: var(--card); stroke-width: 4px; paint-order: stroke; }
.picture .box { fill: var(--card); stroke: var(--control); }
.picture .calm { fill: var(--calm-tint); stroke: var(--calm); }
.picture .good { fill: var(--good-tint); stroke: var(--good); }
.picture .bad { fill: var(--bad-tint); stroke: var(--bad); }
.picture .wait { fill: var(--wait-tint); stroke: var(--wait); }
.picture .point { stroke-width: 2px; }
.picture .lane { stroke: var(--edge); stroke-width: 1.5px; }
.picture .arrow { stroke: var(--muted); stroke-width: 1.5px; }
.picture .reply { stroke-dasharray: 5 4; }
.picture .head { fill: var(--muted); }`;

/** Names of the colours that the rules use. */
const COLOURS = [
  'ink',
  'card',
  'muted',
  'edge',
  'control',
  ...['calm', 'good', 'bad', 'wait'].flatMap((tone) => [tone, `${tone}-tint`]),
];

/** Returns the style of a picture that stands alone, with the colours of the shared look for light and dark. */
export function pictureStyle(look: string): string {
  const [light = '', dark = ''] = look.split('@media (prefers-color-scheme: dark)');
  const values = (text: string) =>
    COLOURS.map((name) => {
      const value = new RegExp(`--${name}: (#\\w+);`, 'u').exec(text)?.[1];
      if (value === undefined) throw new Error(`look.css has no colour ${name}`);
      return `--${name}:${value}`;
    }).join(';');
  return `.picture { ${values(light)}; background: var(--card); }
@media (prefers-color-scheme: dark) { .picture { ${values(dark)} } }
${PICTURE_RULES}`;
}
