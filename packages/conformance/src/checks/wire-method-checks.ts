import type { Check, CheckContext } from '../check.ts';
import { expectRefusal, expectThat } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';
import { USER_AGENT } from './wire-form.ts';

const getOnEveryPath: Check = {
  ...about('method/GET', 'answers 405 to GET on the path of every operation, with Allow: POST'),
  needs: [],
  async run(context) {
    for (const { path } of context.document.operations) {
      const exchange = await context.exchange({
        method: 'GET',
        path,
        headers: [USER_AGENT],
        body: '',
      });
      expectRefusal(context, undefined, exchange, { status: 405 });
      expectAllows(exchange);
    }
  },
};

/** Every operation is a POST. */
export const wireMethodChecks: readonly Check[] = [
  getOnEveryPath,
  ...['HEAD', 'PUT', 'PATCH', 'DELETE'].map(wrongMethod),
];

function wrongMethod(method: string): Check {
  return {
    ...about(`method/${method}`, `answers 405 to ${method}, with Allow: POST`),
    needs: [],
    async run(context) {
      const { path, headers, body } = context.request('getOrderStatus', {
        orderId: context.newId(),
      });
      // A valid form, so that a route that accepts every method shows.
      const request =
        method === 'HEAD'
          ? { method, path, headers: [USER_AGENT], body: '' }
          : { method, path, headers, body };
      const exchange = await context.exchange(request);
      if (method === 'HEAD') expectStatusAlone(context, exchange);
      else expectRefusal(context, undefined, exchange, { status: 405 });
      expectAllows(exchange);
    },
  };
}

/** A reply to HEAD has no body, so only its status is checked. */
function expectStatusAlone({ statusOfErrors }: CheckContext, exchange: Exchange): void {
  const status = statusOfErrors === 200 ? 200 : 405;
  const { reply, trouble } = exchange;
  expectThat(reply?.status === status, {
    expected: `HTTP ${status}`,
    came: reply === undefined ? trouble.text : `HTTP ${reply.status}`,
    exchange,
  });
}

function expectAllows(exchange: Exchange): void {
  const came = exchange.reply?.headers.get('allow') ?? 'no Allow';
  const allowed = came.split(',').map((method) => method.trim());
  expectThat(allowed.includes('POST'), { expected: 'Allow: POST', came, exchange });
}

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `wire/${name}`, group: 'wire', title };
}
