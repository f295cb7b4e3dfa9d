import type { OperationId } from '@cashfree-rest/contract';
import { forms } from '@cashfree-rest/contract/forms';
import type { RequestInput } from '@cashfree-rest/generated-sandbox';
import { useEffect, useState } from 'preact/hooks';
import { callControl } from '../link/control-api.ts';
import { failureOf } from '../link/replies.ts';
import { type GatewayCall, reasonOf } from './answer.tsx';
import { problemOf } from './check-field.ts';
import { fieldsNamedBy } from './named-fields.ts';
import { findStart, type Start, type Values } from './start-values.ts';

export type Credentials = NonNullable<RequestInput<'sendRequest'>['credentials']>;

export interface TryOptions {
  readonly operationId: OperationId;
  readonly appId: string | undefined;
  readonly baseUrl: string;
  /** Values to begin with, such as those of an earlier request. */
  readonly given: Values;
}

export interface Try {
  readonly start: Start | undefined;
  readonly values: Values;
  /** What is sent: all values but blank ones, in the document's order. */
  readonly sent: Values;
  readonly problems: Values;
  /** Why there is neither a form nor an answer, such as a sandbox that has gone. */
  readonly failure: string | undefined;
  readonly call: GatewayCall | undefined;
  readonly isBusy: boolean;
  readonly set: (name: string, value: string) => void;
  /** Sends the form. Without `isAnyway` it first checks the values, and returns the first field with a problem. */
  readonly send: (credentials: Credentials, isAnyway: boolean) => Promise<string | undefined>;
  /** Fills the form with new start values. */
  readonly refill: () => void;
}

/** Holds the values of a form and sends them. */
export function useTry({ operationId, appId, baseUrl, given }: TryOptions): Try {
  const { fields } = forms[operationId];
  const [start, setStart] = useState<Start>();
  const [values, setValues] = useState<Values>(given);
  const [problems, setProblems] = useState<Values>({});
  const [failure, setFailure] = useState<string>();
  const [call, setCall] = useState<GatewayCall>();
  const [isBusy, setBusy] = useState(false);
  const names = fields.map(({ name }) => name);
  const sent = Object.fromEntries(
    names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])),
  );

  const fail = (error: unknown) => setFailure(failureOf(error).message);
  const fill = async (before: Values) => {
    const found = await findStart({ operationId, appId, baseUrl });
    setStart(found);
    setValues({ ...found.values, ...before });
    setProblems({});
    setFailure(undefined);
  };
  useEffect(() => void fill(given).catch(fail), []);

  return {
    start,
    values,
    sent,
    problems,
    failure,
    call,
    isBusy,
    set(name, value) {
      setValues({ ...values, [name]: value });
      const { [name]: _, ...others } = problems;
      setProblems(others);
    },
    async send(credentials, isAnyway) {
      const found = fields.flatMap((field) => {
        const problem = problemOf(field, values[field.name] ?? '');
        return problem === undefined ? [] : [[field.name, problem] as const];
      });
      setProblems(Object.fromEntries(found));
      if (!isAnyway && found.length > 0) return found[0]?.[0];
      setBusy(true);
      try {
        const request = { operationId, fields: sent, credentials };
        const reply = await callControl('sendRequest', request, appId);
        const reason = reasonOf(reply.call) ?? '';
        const named = fieldsNamedBy(reason, names).map((name) => [name, reason]);
        setProblems(Object.fromEntries(named));
        setCall(reply.call);
        setFailure(undefined);
      } catch (error) {
        fail(error);
      } finally {
        setBusy(false);
      }
      return undefined;
    },
    refill: () => void fill({}).catch(fail),
  };
}
