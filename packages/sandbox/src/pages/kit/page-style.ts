import { readFileSync } from 'node:fs';
import { LOOK_FILE } from '#assets';

/** Colours and fonts that the console and the documentation have as well. */
const LOOK = readFileSync(LOOK_FILE, 'utf8');

/** Served as `/billpay/assets/page.css`. */
export const PAGE_STYLE: string = `${LOOK}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 var(--sans);
  -webkit-text-size-adjust: 100%;
}
h1, h2, p, dl, dd, ul, fieldset { margin: 0; padding: 0; border: 0; }
h1, .outcome > p { text-wrap: balance; }
button, input, select { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.icon { flex: none; display: block; width: 1.5rem; height: 1.5rem; }
.muted, .hint { color: var(--muted); font-size: 0.875rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}

.bar {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
  gap: 0.5rem 1rem;
  max-width: 34rem; margin: 0 auto; padding: 1rem;
}
.mark { display: flex; align-items: center; gap: 0.5rem; font-weight: 600; }
.mark .icon { width: 1.25rem; height: 1.25rem; color: var(--accent); }
.sandbox {
  padding: 0.125rem 0.625rem; border-radius: 1rem; background: var(--wait-tint); color: var(--wait);
  font-size: 0.8125rem; font-weight: 500;
}

.checkout {
  display: grid; gap: 1.5rem; max-width: 34rem; margin: 0 auto; padding: 0.5rem 1rem 3rem;
}
.checkout > * { min-width: 0; }
.payee { display: block; font-size: 1.0625rem; font-weight: 500; line-height: 1.4; }
.hero {
  display: block; margin-top: 0.25rem; font-size: clamp(2.25rem, 1.75rem + 2.5vw, 3.25rem);
  font-weight: 650;
  line-height: 1.15; letter-spacing: -0.025em; font-variant-numeric: tabular-nums;
}
.hero.long { font-size: clamp(1.625rem, 1.25rem + 2vw, 2.25rem); }
.facts {
  display: grid; gap: 0.625rem; margin-top: 1.25rem; padding-top: 1.25rem;
  border-top: 1px solid var(--line);
}
.facts div { display: grid; grid-template-columns: 4rem 1fr; gap: 0.75rem; font-size: 0.9375rem; }
.facts dt { color: var(--muted); }
.tests {
  margin-top: 1.25rem; border: 1px dashed var(--edge); border-radius: 0.75rem; font-size: 0.875rem;
}
.tests summary { min-height: 2.75rem; padding: 0.5rem 0.875rem; font-weight: 500; }
.tests dl { display: grid; gap: 0.5rem; padding: 0.25rem 0.875rem 0.875rem; }
.tests dl div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.tests dt { flex: 0 0 11rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.tests dd { flex: 1 1 10rem; color: var(--muted); }

.panel {
  background: var(--card); border: 1px solid var(--line); border-radius: 1rem;
  box-shadow: var(--shadow);
}
.heading {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between;
  gap: 0 1rem;
  padding: 1.125rem 1.25rem 0.875rem;
}
.methods h2 { font-size: 1.0625rem; font-weight: 600; }
.pad { padding: 0 1.25rem 1.25rem; }
summary {
  display: flex; align-items: center; justify-content: space-between; gap: 0.875rem;
  cursor: pointer;
  list-style: none; border-radius: inherit;
}
summary::-webkit-details-marker { display: none; }
summary > .icon:last-child {
  width: 1.25rem; height: 1.25rem; color: var(--muted); transition: transform 0.15s;
}
[open] > summary > .icon:last-child { transform: rotate(180deg); }
.method { border-top: 1px solid var(--line); }
.method:last-of-type { border-radius: 0 0 1rem 1rem; }
.method summary { padding: 0.75rem 1.25rem; min-height: 4rem; }
.method summary:hover { background: var(--tint); }
.method summary > .icon:first-child { color: var(--accent); }
.method[open] summary { border-radius: 0; }
.words { display: block; flex: 1; min-width: 0; }
.words > span { display: block; }
.name { font-weight: 550; }
.method form { display: grid; gap: 1.125rem; padding: 0.5rem 1.25rem 1.5rem; }

.field label, .field legend { display: block; padding: 0; font-size: 0.9375rem; font-weight: 500; }
.required { color: var(--bad); }
.field > input, select {
  display: block; width: 100%; min-height: 3rem; margin-top: 0.375rem; padding: 0.5rem 0.875rem;
  background: var(--card); border: 1px solid var(--control); border-radius: 0.625rem;
  scroll-margin-top: 4rem;
}
.select { position: relative; }
select { appearance: none; padding-right: 2.75rem; text-overflow: ellipsis; }
.select .icon {
  position: absolute; right: 0.75rem; bottom: 0.75rem; color: var(--muted); pointer-events: none;
}
option { background: var(--card); color: var(--ink); }
.field > input { font-variant-numeric: tabular-nums; }
.field > input::placeholder { color: var(--muted); opacity: 1; }
.field > input:hover, select:hover { border-color: var(--ink); }
input[aria-invalid], select[aria-invalid] {
  border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad);
}
.field .hint, .error { margin-top: 0.375rem; }
.error { color: var(--bad); font-size: 0.875rem; font-weight: 500; }
.pair {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1.125rem 0.875rem;
}
.choices {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.625rem;
  margin-top: 0.375rem;
}
.field .choice {
  display: flex; align-items: center; gap: 0.625rem; min-height: 3rem; padding: 0.5rem 0.875rem;
  cursor: pointer;
  border: 1px solid var(--edge); border-radius: 0.625rem;
}
.choice:hover { border-color: var(--ink); }
.choice:has(:checked) {
  border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent);
}
.choice input {
  flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent);
}
.choice:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice :focus-visible { outline: none; }

.primary, .quiet {
  display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; min-height: 3rem;
  padding: 0.625rem 1.25rem; border: 1px solid transparent; border-radius: 0.75rem;
  font-weight: 600;
  text-align: center; text-decoration: none; cursor: pointer; font-variant-numeric: tabular-nums;
}
.primary { background: var(--accent); color: var(--on-accent); transition: background 0.15s; }
.primary:hover { background: var(--accent-deep); }
form > .primary { width: 100%; }
.quiet { background: none; color: var(--muted); font-weight: 500; }
.quiet:hover { color: var(--ink); background: var(--tint); }
.quiet span { text-align: left; }
.quiet .icon { width: 1.25rem; height: 1.25rem; }
button:disabled { opacity: 0.6; cursor: progress; }
.leave { margin-top: 1rem; text-align: center; }

.notice {
  display: flex; gap: 0.75rem; margin-bottom: 1rem; padding: 0.875rem 1rem;
  border: 1px solid currentColor;
  border-radius: 0.75rem; background: var(--tint); color: var(--accent);
}
.notice.bad { background: var(--bad-tint); color: var(--bad); }
.notice > :last-child { min-width: 0; color: var(--ink); }
.notice h2 { font-size: 1rem; font-weight: 600; }
.notice ul { list-style: none; }
.notice a { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--bad); }

.narrow { max-width: 34rem; margin: 0 auto; padding: 0.5rem 1rem 3rem; }
.narrow .panel { padding: 1.25rem; }
.narrow h1 { font-size: 1.375rem; font-weight: 650; line-height: 1.3; letter-spacing: -0.01em; }
.narrow h1 + p { margin-top: 0.375rem; }
.strip {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between;
  gap: 0.25rem 1rem;
  margin-bottom: 1.25rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line);
  text-align: left;
}
.strip .payee { flex: 1 1 10rem; min-width: 0; font-size: 1rem; }
.strip .muted { display: block; font-weight: 400; }
.sum { font-size: 1.25rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.outcome { text-align: center; }
.outcome > p, .outcome > form { margin-top: 0.75rem; }
.outcome .primary { margin-top: 0.75rem; }
.reference { padding-top: 0.75rem; color: var(--muted); font-size: 0.875rem; }
code { color: var(--ink); font: 0.9375em var(--mono); }
.seal {
  display: inline-grid; place-items: center; width: 3.5rem; height: 3.5rem; margin: 0.5rem 0 1rem;
  border-radius: 50%;
  background: var(--tint); color: var(--accent);
}
.seal .icon { width: 1.75rem; height: 1.75rem; }
.seal.small .icon { width: 1.5rem; height: 1.5rem; }
.seal.bad { background: var(--bad-tint); color: var(--bad); }
.seal.wait { background: var(--wait-tint); color: var(--wait); }
.seal.small { flex: none; width: 2.5rem; height: 2.5rem; margin: 0; }
.outcomes { display: grid; gap: 0.625rem; margin-top: 1.25rem; }
.choice-row {
  display: flex; align-items: center; gap: 0.875rem; width: 100%; padding: 0.75rem 0.875rem;
  text-align: left;
  background: var(--card); border: 1px solid var(--edge); border-radius: 0.75rem; cursor: pointer;
}
.choice-row > .icon {
  width: 1.25rem; height: 1.25rem; color: var(--muted); transform: rotate(-90deg);
}
.choice-row:hover { border-color: var(--ink); background: var(--tint); }

@media (max-width: 24rem) { .choice-row > .icon { display: none; } }
@media (min-width: 56rem) {
  .bar { max-width: 66rem; padding: 1.5rem 2rem; }
  .checkout {
    max-width: 66rem; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 4rem;
    padding: 2rem 2rem 4rem; align-items: start;
  }
  .narrow { padding-top: 3rem; }
  .narrow .panel { padding: 2rem; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) {
  .icon { color: inherit !important; }
  .seal, .sandbox { border: 1px solid; }
  .primary { border-color: ButtonText; }
  .choice:has(:checked) { outline: 2px solid Highlight; }
}
`;
