// Papers that go out with a claim, which dentist a sign-in belongs to, the office's own letters, and papers being written.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

// One message for each claim, and one for each paper that it announces; `attachment` is empty for the claim itself.
const tables = `
alter table outbox add column attachment text not null default '';
alter table outbox add column document_id uuid;
alter table outbox drop constraint outbox_office_id_claim_id_key;
alter table outbox add constraint outbox_once unique (office_id, claim_id, attachment);
alter table person add column provider_id text;
alter table person add constraint person_is_provider foreign key (office_id, provider_id) references provider;
create unique index person_of_provider on person (office_id, provider_id) where provider_id is not null;
create table letter_template (
  office_id uuid not null references office,
  template_id text not null,
  kind text not null,
  body jsonb not null,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (office_id, template_id)
);
create table paper_draft (
  office_id uuid not null references office,
  case_id uuid not null,
  paper text not null,
  version integer not null,
  body jsonb not null,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (office_id, case_id, paper),
  foreign key (office_id, case_id) references treatment_case
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
  await runStatements(db, [security('letter_template'), security('paper_draft')].join('\n'))
}
