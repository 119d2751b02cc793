// Official texts of licensed code sets, per office: imported under the office's own licence, never shared with another.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const tables = `
create table licensed_text_set (
  office_id uuid not null references office,
  code_set text not null check (code_set in ('cdt','cpt')),
  file_name text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  codes integer not null check (codes > 0),
  imported_by text not null,
  imported_at timestamptz not null default now(),
  primary key (office_id, code_set)
);
create table licensed_text (
  office_id uuid not null,
  code_set text not null,
  code text not null,
  name text not null,
  primary key (office_id, code_set, code),
  foreign key (office_id, code_set) references licensed_text_set on delete cascade
);
`

const officeNow = `(select nullif(current_setting('crossbill.office_id', true), '')::uuid)`

function security(table: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_office on ${table} using (office_id = ${officeNow}) with check (office_id = ${officeNow});
grant select, insert, update, delete on ${table} to crossbill_app;`
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, tables)
  await runStatements(db, ['licensed_text_set', 'licensed_text'].map(security).join('\n'))
}
