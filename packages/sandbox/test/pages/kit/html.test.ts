import { describe, expect, test } from '@jest/globals';
import { html } from '../../../src/pages/kit/html.ts';

describe('html', () => {
  test.each([
    ['an ampersand', '&', '&amp;'],
    ['an opening bracket', '<', '&lt;'],
    ['a closing bracket', '>', '&gt;'],
    ['a double quote', '"', '&quot;'],
    ['a single quote', "'", '&#39;'],
    ['an entity, which is text as well', '&lt;', '&amp;lt;'],
  ])('%s is escaped', (_name, value, want) => {
    const markup = html`<p title="${value}">${value}</p>`;

    expect(String(markup)).toBe(`<p title="${want}">${want}</p>`);
  });

  test('markup made by the tag passes through, at any depth', () => {
    const inner = html`<b>${'<'}</b>`;

    const outer = html`<p>${html`<i>${inner}</i>`}</p>`;

    expect(String(outer)).toBe('<p><i><b>&lt;</b></i></p>');
  });

  test('a list is joined without separators, and its strings are escaped', () => {
    const markup = html`<ul>${[html`<li>1</li>`, '<li>', [html`<li>2</li>`]]}</ul>`;

    expect(String(markup)).toBe('<ul><li>1</li>&lt;li&gt;<li>2</li></ul>');
  });

  test('undefined, null and false render as nothing, zero as itself', () => {
    const markup = html`[${undefined}${null}${false}${0}]`;

    expect(String(markup)).toBe('[0]');
  });

  test('an object that looks like markup is refused by the compiler and never printed raw', () => {
    const imitation = { toString: () => '<script>' };

    // @ts-expect-error: only the tag makes Html.
    const render = () => html`${imitation}`;

    expect(render).toThrow(TypeError);
  });
});
