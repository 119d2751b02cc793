// Note templates an office keeps for itself, beside those of the pathways.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const officeNow = `(select nullif(current_setting('crossbill.office_id', true), '')::uuid)`

const table = `
create table note_template (
  office_id uuid not null references office,
  template_id text not null,
  body jsonb not null,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (office_id, template_id)
);
alter table note_template enable row level security;
alter table note_template force row level security;
create policy own_office on note_template using (office_id = ${officeNow}) with check (office_id = ${officeNow});
grant select, insert, update, delete on note_template to crossbill_app;
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, table)
}
