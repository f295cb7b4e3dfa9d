import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  ChoiceField,
  type ChoiceFieldProps,
  TextField,
  type TextFieldProps,
} from '../kit/field.tsx';
import { changeFilters, usePlace } from '../place/place.ts';

/** A page of a list belongs to its filters, and so does the row that is shown in detail. */
const OF_THE_OLD_LIST = { lastId: undefined, selected: undefined };

const PAUSE_MS = 250;

type Own = 'value' | 'onInput';

/** A text in the address that narrows the list, some time after the last key. */
export function TextFilter({
  name,
  ...field
}: { name: string } & Omit<TextFieldProps, Own>): VNode {
  const current = usePlace().query.get(name) ?? '';
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  useEffect(() => {
    if (text === current) return;
    const change = () =>
      changeFilters({ [name]: text.trim(), ...OF_THE_OLD_LIST }, { replace: true });
    const timer = setTimeout(change, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name, text, current]);
  return <TextField {...field} value={text} onInput={setText} />;
}

/** A choice in the address that narrows the list; the first one shows everything. */
export function ChoiceFilter(props: { name: string } & Omit<ChoiceFieldProps, Own>): VNode {
  const { name, ...field } = props;
  const current = usePlace().query.get(name) ?? '';
  const change = (value: string) => changeFilters({ [name]: value, ...OF_THE_OLD_LIST });
  return <ChoiceField {...field} value={current} onInput={change} />;
}

/** The filters of the current address, for the call that reads the list. */
export function useFilters<Name extends string>(
  names: readonly Name[],
): { readonly [Key in Name]?: string } {
  const { query } = usePlace();
  const set = names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []));
  return Object.fromEntries(set);
}
