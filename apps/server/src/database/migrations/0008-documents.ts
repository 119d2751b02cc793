// Papers of a case as they were signed: text and drawn sheets, kept unalterably; and how far the office's printer is off.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const tables = `
create table signed_document (
  office_id uuid not null references office,
  document_id uuid not null,
  case_id uuid not null,
  kind text not null,
  title text not null,
  coverage_id text,
  claim_id text,
  body jsonb not null,
  pdf bytea not null,
  digest text not null,
  signature jsonb not null,
  kept_by uuid not null,
  kept_by_name text not null,
  kept_at timestamptz not null,
  primary key (office_id, document_id),
  foreign key (office_id, case_id) references treatment_case,
  foreign key (office_id, kept_by) references person
);
create index signed_document_of_case on signed_document (office_id, case_id, kept_at);
create table printer_offset (
  office_id uuid not null references office,
  form text not null,
  x double precision not null,
  y double precision not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (office_id, form),
  check (form in ('cms1500', 'ada')),
  check (abs(x) <= 72 and abs(y) <= 72)
);
create trigger signed_document_grows before update or delete on signed_document for each row execute function refuse_change();
create trigger signed_document_grows_whole before truncate on signed_document for each statement execute function refuse_change();
`

const officeNow = `(select nullif(current_setting('crossbill.office_id', true), '')::uuid)`

function security(table: string, rights: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_office on ${table} using (office_id = ${officeNow}) with check (office_id = ${officeNow});
grant ${rights} on ${table} to crossbill_app;`
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, tables)
  await runStatements(db, [security('signed_document', 'select, insert'), security('printer_offset', 'select, insert, update')].join('\n'))
}
