// Remarks on what people settled by hand, passwords that must be changed, the office's dentists, what lists show of a case
// written with it, and the heads of the audit log's chains, which the application cannot write.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const tables = `
create table remark (
  office_id uuid not null references office,
  remark_id uuid not null,
  remittance_id uuid,
  unmatched_id uuid,
  file_digest text,
  by text not null,
  at timestamptz not null,
  text text not null,
  primary key (office_id, remark_id),
  check (num_nonnulls(remittance_id, unmatched_id, file_digest) = 1),
  foreign key (office_id, remittance_id) references remittance,
  foreign key (office_id, unmatched_id) references unmatched_remittance,
  foreign key (office_id, file_digest) references stored_file (office_id, digest)
);
create index remark_of_remittance on remark (office_id, remittance_id);
create table provider (
  office_id uuid not null references office,
  provider_id text not null,
  body jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (office_id, provider_id)
);
create table audit_head (
  office_id uuid not null references office,
  lane smallint not null,
  seq bigint not null,
  digest bytea not null,
  primary key (office_id, lane)
);
alter table person add column must_change_password boolean not null default false;
alter table person add column password_changed_at timestamptz;
alter table treatment_case add column note_rows jsonb not null default '[]';
alter table treatment_case add column approval_rows jsonb not null default '{"authorizations":[],"predeterminations":[]}';
alter table treatment_case add column computed_on date;
create index treatment_case_to_compute on treatment_case (office_id, computed_on) where state <> 'settled';
create index claim_state on claim (office_id, state);
`

const officeNow = `(select nullif(current_setting('crossbill.office_id', true), '')::uuid)`

function security(table: string, rights: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_office on ${table} using (office_id = ${officeNow}) with check (office_id = ${officeNow});
grant ${rights} on ${table} to crossbill_app;`
}

// The heads are filled from what is there, seen as a whole for this moment by the owner.
const heads = `
alter table audit_log no force row level security;
insert into audit_head select distinct on (office_id, lane) office_id, lane, seq, digest from audit_log order by office_id, lane, seq desc;
alter table audit_log force row level security;
create trigger remark_grows before update or delete on remark for each row execute function refuse_change();
create trigger audit_head_stays before delete on audit_head for each row execute function refuse_change();
create or replace function chain_audit() returns trigger language plpgsql security definer set search_path = crossbill, pg_temp as $$
declare last audit_head;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.office_id::text || ':' || new.lane::text, 0));
  select * into last from audit_head where office_id = new.office_id and lane = new.lane;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.previous_digest := last.digest;
  new.digest := audit_digest(new);
  insert into audit_head values (new.office_id, new.lane, new.seq, new.digest)
    on conflict (office_id, lane) do update set seq = excluded.seq, digest = excluded.digest;
  return new;
end $$;
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, tables)
  await runStatements(db, heads)
  await runStatements(db, [security('remark', 'select, insert'), security('provider', 'select, insert, update, delete'), security('audit_head', 'select')].join('\n'))
}
