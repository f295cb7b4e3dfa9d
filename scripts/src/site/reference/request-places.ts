import type { FieldView } from './field-view.ts';
import type { OperationView } from './reference-view.ts';

/** Fields of every call of the gateway that say who calls. */
const CREDENTIALS = ['appId', 'secretKey'];

export interface RequestPlace {
  readonly title: string;
  readonly fields: readonly FieldView[];
  /** True for those that every call has, which a page folds. */
  readonly isCredentials: boolean;
}

/** Returns where the fields of a request travel; the credentials stand apart and last. */
export function requestPlaces({
  parameters,
  body,
  fields,
}: OperationView): readonly RequestPlace[] {
  const credentials =
    body === 'form' ? fields.filter(({ name }) => CREDENTIALS.includes(name)) : [];
  const names = credentials.map(({ name }) => name).join(' and ');
  const inPlace = (wanted: string) => parameters.filter(({ place }) => place === wanted);
  const places = [
    { title: 'In the path', fields: inPlace('path') },
    { title: 'In the query', fields: inPlace('query') },
    {
      title: body === 'JSON' ? 'In the body, as JSON' : 'In the body, as a form',
      fields: fields.filter((field) => !credentials.includes(field)),
    },
    { title: `Credentials: ${names}, required in every call`, fields: credentials },
  ];
  return places
    .map((place) => ({ ...place, isCredentials: place.fields === credentials }))
    .filter((place) => place.fields.length > 0);
}
