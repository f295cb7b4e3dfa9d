import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type JSX, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { byId, formatRupees } from './dom.ts';
import { gateway } from './gateway-hooks.ts';

/** Milliseconds between two questions, while the order may still be paid. */
const PAUSE_MS = 2_000;

/** How the order stands, asked for again until it is decided. */
function OrderStatus({ orderId }: { readonly orderId: string }): JSX.Element {
  const { data, error } = gateway.useQuery(
    'post',
    '/api/v1/order/info/status',
    { body: { orderId } },
    { refetchInterval: ({ state }) => (state.data?.orderStatus === 'PAID' ? false : PAUSE_MS) },
  );
  if (error) {
    return (
      <>
        <h1>We cannot show this order</h1>
        <p className="trouble" role="alert">
          {error.reason}
        </p>
      </>
    );
  }
  if (!data) return <h1>Looking up your order…</h1>;
  const facts = [
    ['Order', orderId],
    ['Amount', formatRupees(data.orderAmount ?? '0.00')],
    ['Status', data.orderStatus],
    ['Payment', data.txStatus],
  ];
  return (
    <>
      <h1 aria-live="polite">{data.orderStatus === 'PAID' ? 'Paid' : 'Not paid yet'}</h1>
      <section className="panel" aria-label="Order">
        <dl className="facts">
          {facts.flatMap(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : (
              []
            ),
          )}
        </dl>
      </section>
      <p>
        <a className="secondary" href="/">
          Back to the shop
        </a>
      </p>
    </>
  );
}

const orderId = new URLSearchParams(location.search).get('order') ?? '';
// What the gateway refuses once it refuses again.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });

createRoot(byId('root')).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <OrderStatus orderId={orderId} />
    </QueryClientProvider>
  </StrictMode>,
);
