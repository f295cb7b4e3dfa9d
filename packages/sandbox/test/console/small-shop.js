// A shop as a process of its own. It delivers what a signed notification reports as paid, and prints each delivery.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { verifyPayment } from '@cashfree-rest/client';

const { PORT, SECRET_KEY } = process.env;

const server = createServer(async (request, response) => {
  try {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    const { orderId, txStatus } = await verifyPayment(fields, SECRET_KEY);
    if (txStatus === 'SUCCESS') process.stdout.write(`delivers ${orderId}\n`);
    response.end();
  } catch (error) {
    process.stdout.write(`refuses: ${error}\n`);
    response.writeHead(400).end();
  }
});
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
