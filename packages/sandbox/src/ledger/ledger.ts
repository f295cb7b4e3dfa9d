import { type MinorUnits, minorUnits } from '@cashfree-rest/core';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';

/**
 * `bank` is the gateway's money, `merchant` and `refunds` what it owes merchants and customers, `fees` and `tax` what
 * it keeps. `bank` is positive; what it owes or keeps is negative.
 */
export const ACCOUNTS = ['merchant', 'refunds', 'fees', 'tax', 'bank'] as const;
export type Account = (typeof ACCOUNTS)[number];

export interface Posting {
  readonly appId: string;
  readonly kind: 'payment' | 'refund' | 'refund-paid' | 'settlement';
  /** The id of the thing that it is about; each kind is posted once per subject. */
  readonly subject: string;
  readonly currency: string;
  readonly at: Date;
  /** Sum to zero. */
  readonly amounts: Readonly<Partial<Record<Account, MinorUnits>>>;
}

/** What a posting is about. */
export type PostingSubject = Pick<Posting, 'kind' | 'subject'>;

export interface Balance {
  readonly currency: string;
  readonly account: Account;
  readonly balance: MinorUnits;
}

/** The double-entry books: every movement of money is one row that sums to zero; the database refuses any other. */
export interface Ledger {
  post(transaction: Kysely<Database>, posting: Posting): Promise<void>;
  balances(appId: string): Promise<readonly Balance[]>;
  /** Returns the postings about these subjects in the order in which they were made. */
  listPostings(
    snapshot: Kysely<Database>,
    appId: string,
    subjects: readonly PostingSubject[],
  ): Promise<readonly Posting[]>;
  /** Returns how many postings do not sum to zero: none, unless the file was edited by hand. */
  countUnbalanced(appId: string): Promise<number>;
}

export function createLedger(database: Kysely<Database>): Ledger {
  return {
    async post(transaction, { appId, kind, subject, currency, at, amounts }) {
      await transaction
        .insertInto('postings')
        .values({ app_id: appId, kind, subject, currency, posted_at: at.getTime(), ...amounts })
        .execute();
    },
    async balances(appId) {
      const rows = await database
        .selectFrom('postings')
        .select('currency')
        .select((row) =>
          ACCOUNTS.map((account) => row.fn.sum<bigint | number>(account).as(account)),
        )
        .where('app_id', '=', appId)
        .groupBy('currency')
        .orderBy('currency')
        .execute();
      return rows.flatMap((row) =>
        ACCOUNTS.map((account) => ({
          currency: row.currency,
          account,
          balance: minorUnits(row[account]),
        })),
      );
    },
    async listPostings(snapshot, appId, subjects) {
      if (subjects.length === 0) return [];
      const rows = await snapshot
        .selectFrom('postings')
        .selectAll()
        .where('app_id', '=', appId)
        .where(({ or, and, eb }) =>
          or(
            subjects.map(({ kind, subject }) =>
              and([eb('kind', '=', kind), eb('subject', '=', subject)]),
            ),
          ),
        )
        .orderBy('id')
        .execute();
      return rows.map(toPosting);
    },
    async countUnbalanced(appId) {
      const { count } = await database
        .selectFrom('postings')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('app_id', '=', appId)
        .where(({ ref, eb }) =>
          eb(
            ACCOUNTS.slice(1).reduce(
              (sum, account) => eb(sum, '+', ref(account)),
              eb(ref('merchant'), '+', eb.val(0)),
            ),
            '<>',
            0,
          ),
        )
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

function toPosting(row: Selectable<Database['postings']>): Posting {
  const amounts = ACCOUNTS.map((account) => [account, minorUnits(row[account])] as const);
  return {
    appId: row.app_id,
    kind: row.kind as Posting['kind'],
    subject: row.subject,
    currency: row.currency,
    at: new Date(row.posted_at),
    amounts: Object.fromEntries(amounts),
  };
}
