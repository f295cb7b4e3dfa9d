"""One-off: writes operation files in the house shape."""
def ref(path): return f"$ref: {path}"
def reply(status, description, schema, examples, ind=4):
    lines=[f'    "{status}":','      description: >-']
    lines+=[f'        {l}' for l in description]
    lines+=['      headers:','        X-Request-Id:','          $ref: ../../shared/headers.yaml#/XRequestId','      content:','        application/json:','          schema:',f'            $ref: {schema}','          examples:']
    for k,v in examples.items(): lines+=[f'            {k}:',f'              $ref: {v}']
    return lines
ERR='../../shared/errors.yaml#/Error'
def shared(status,name): return [f'    "{status}":',f'      $ref: ../shared/responses.yaml#/{name}']
def op(method,oid,tag,summary,description,client,retry,params,ok,body=None,bad=None,missing=None,conflict=None,extra=None):
    L=[f'{method}:',f'  operationId: {oid}',f'  tags: [{tag}]',f'  summary: {summary}']
    L+=['  description: |' if len(description)>1 else '  description: >-']
    first=True
    for para in description:
        if not first: L.append('')
        first=False
        L+=[f'    {l}' for l in para]
    L+=[f'  x-client: {{ group: {client[0]}, method: {client[1]} }}',f'  x-retry: {{ policy: {retry} }}']
    L+=(extra or [])
    if params:
        L.append('  parameters:')
        L+=[f'    - $ref: ../shared/parameters.yaml#/{p}' if isinstance(p,str) else '\n'.join(p) for p in params]
    if body:
        L+=['  requestBody:','    description: The fields as JSON.','    required: true','    content:','      application/json:','        schema:',f'          $ref: {body[0]}','        examples:']
        for k,v in body[1].items(): L+=[f'          {k}:',f'            $ref: {v}']
    L.append('  responses:')
    L+=reply('200',*ok)
    if bad: L+=reply('400',['A field is missing or malformed, or the call knows no such field. Nothing was done.'],ERR,bad)
    else: L+=shared('400','Malformed')
    L+=shared('401','NoToken')+shared('403','NotLocal')
    if missing: L+=reply('404',missing[0],ERR,missing[1])
    else: L+=shared('404','UnknownMerchant')
    if conflict: L+=reply('409',conflict[0],ERR,conflict[1])
    if body: L+=shared('413','LargeBody')+shared('415','NotJson')
    L+=shared('500','SandboxFault')
    return '\n'.join(L)+'\n'
