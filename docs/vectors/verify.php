<?php
// Checks this implementation against payment-results.json: php verify.php [file]

function isFromGateway(string $body, string $secretKey): bool
{
    // PHP keeps bytes that are not UTF-8; the pattern matches UTF-8 only.
    if (!preg_match('//u', urldecode($body))) return false;
    $fields = [];
    foreach (explode('&', $body) as $pair) {
        [$name, $value] = explode('=', $pair, 2) + [1 => ''];
        $fields[urldecode($name)][] = urldecode($value);
    }
    $values = [];
    $names = ['orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime', 'signature'];
    foreach ($names as $name) {
        if (count($fields[$name] ?? []) !== 1) return false;
        $values[] = $fields[$name][0];
    }
    $received = array_pop($values);
    $expected = base64_encode(hash_hmac('sha256', implode('', $values), $secretKey, true));
    return hash_equals($expected, $received);
}

$vectors = json_decode(file_get_contents($argv[1] ?? __DIR__ . '/payment-results.json'), true);
$wrong = array_filter($vectors, fn ($each) => isFromGateway($each['body'], $each['key']) !== $each['valid']);
foreach ($wrong as $each) {
    echo $each['name'], ': ', $each['valid'] ? 'valid' : 'invalid', '. ', $each['reason'], "\n";
}
echo count($vectors) - count($wrong), ' of ', count($vectors), " agree\n";
exit(count($wrong) === 0 ? 0 : 1);
