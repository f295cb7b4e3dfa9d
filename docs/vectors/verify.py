# Checks this implementation against payment-results.json: python3 verify.py [file]
import base64, hashlib, hmac
from urllib.parse import parse_qs

NAMES = ('orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime')

def is_from_gateway(body: str, secret_key: str) -> bool:
    try:
        fields = parse_qs(body, keep_blank_values=True, errors='strict')
    except UnicodeDecodeError:
        return False
    if any(len(fields.get(name, [])) != 1 for name in (*NAMES, 'signature')):
        return False
    text = ''.join(fields[name][0] for name in NAMES)
    digest = hmac.new(secret_key.encode(), text.encode(), hashlib.sha256).digest()
    return hmac.compare_digest(base64.b64encode(digest), fields['signature'][0].encode())


if __name__ == '__main__':
    import json, pathlib, sys

    beside = pathlib.Path(__file__).with_name('payment-results.json')
    vectors = json.loads(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else beside).read_text('utf-8'))
    wrong = [each for each in vectors if is_from_gateway(each['body'], each['key']) != each['valid']]
    for each in wrong:
        print(f"{each['name']}: {'valid' if each['valid'] else 'invalid'}. {each['reason']}")
    print(f'{len(vectors) - len(wrong)} of {len(vectors)} agree')
    sys.exit(1 if wrong else 0)
