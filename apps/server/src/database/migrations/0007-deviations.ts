// What payers and plans do differently, every version kept; takes the place of a table nothing wrote to.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const officeNow = `(select nullif(current_setting('crossbill.office_id', true), '')::uuid)`

const table = `
drop table payer_deviation;
create table deviation (
  office_id uuid not null references office,
  deviation_id text not null,
  version integer not null,
  body jsonb not null,
  withdrawn boolean not null default false,
  reason text,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (office_id, deviation_id, version)
);
alter table deviation enable row level security;
alter table deviation force row level security;
create policy own_office on deviation using (office_id = ${officeNow}) with check (office_id = ${officeNow});
grant select, insert on deviation to crossbill_app;
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, table)
}
