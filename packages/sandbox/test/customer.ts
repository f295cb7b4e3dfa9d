/** One page as a browser without scripts sees it. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly html: string;
}

/** A browser limited to forms: cookies, hidden fields, redirects. No scripts, no styles. */
export interface Customer {
  open(url: string): Promise<Page>;
  /** Sends the form of the last page whose path has this end, including its hidden fields. */
  submit(pathEnd: string, fields?: Readonly<Record<string, string>>): Promise<Page>;
  readonly page: Page;
}

export function aCustomer(): Customer {
  let cookie = '';
  let page: Page = { status: 0, url: '', html: '' };

  async function go(url: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const location = response.headers.get('location');
    if (location !== null) return go(new URL(location, url).href);
    page = { status: response.status, url, html: await response.text() };
    return page;
  }

  return {
    get page() {
      return page;
    },
    open: (url) => go(url),
    submit(pathEnd, fields = {}) {
      const form = formsOf(page.html).find(({ action }) => action.endsWith(pathEnd));
      if (form === undefined) throw new Error(`the page has no form for ${pathEnd}: ${page.html}`);
      const body = new URLSearchParams({ ...form.hidden, ...fields });
      return go(new URL(form.action, page.url).href, { method: 'POST', body });
    },
  };
}

export interface Form {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

export function formsOf(html: string): readonly Form[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gsu)].map(
    ([, action, body]) => ({
      action: decodeEntities(action ?? ''),
      hidden: Object.fromEntries(
        [...(body ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gu)].map(
          ([, name, value]) => [name, decodeEntities(value ?? '')],
        ),
      ),
    }),
  );
}

function decodeEntities(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => entities[name] ?? '');
}
