const assert = require('node:assert/strict');
const { handler } = require(require('node:path').resolve('lambda.cjs'));

/** What API Gateway hands over for a request to its HTTP API. */
const eventOf = (path, form) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'shop.example' },
  requestContext: {
    http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
  },
  body: Buffer.from(form).toString('base64'),
  isBase64Encoded: true,
});

async function callLambda() {
  const form = 'appId=app&secretKey=secret&orderId=order-1';

  const refused = await handler(eventOf('/api/v1/order/info/link', form), {});
  const invalid = await handler(eventOf('/api/v1/order/info/link', `${form}!`), {});

  assert.equal(refused.statusCode, 404);
  assert.equal(JSON.parse(refused.body).reason, 'Order Id does not exist');
  assert.equal(invalid.statusCode, 400);
  assert.match(JSON.parse(invalid.body).reason, /orderId/);
  process.stdout.write('called\n');
}

callLambda();
